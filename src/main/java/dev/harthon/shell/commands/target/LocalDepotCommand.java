package dev.harthon.shell.commands.target;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.UsageFault;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.LocalDepotControl;
import dev.harthon.workbench.Places;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** {@code local depot DIR}: a folder of packages, served with the API of Habitat Builder. */
public final class LocalDepotCommand extends HarthonCommand {

    private static final Parameter<Path> FOLDER =
            Parameter.required("folder", "a folder of .hart files; its folder keys holds public keys")
                    .of(ValueType.path("/"));
    private static final Option<Integer> PORT =
            Option.value("port", "n", "the port, 0 for any free one").of(ValueType.integer(0, 65535)).byDefault("0");

    private final LocalDepotControl depots;
    private final Places places;

    public LocalDepotCommand(LocalDepotControl depots, Places places) {
        super(spec("local depot")
                .group(Group.TARGETS)
                .purpose("Serve a folder of packages as a depot, until Ctrl-C")
                .detail("It answers on this machine only, and reads the folder anew for each request. Folders in it "
                        + "are channels; what lies at its top is in every channel.")
                .parameter(FOLDER)
                .option(PORT)
                .example("local depot ./results", "on a free port, which is told")
                .example("local depot ./results --port 9636", "for HAB_BLDR_URL=http://127.0.0.1:9636")
                .seeAlso("load", "search", "key fetch"));
        this.depots = depots;
        this.places = places;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Path folder = places.expand(in.value(FOLDER));
        if (!Files.isDirectory(folder)) {
            throw new UsageFault(
                    "cannot serve " + folder, Files.exists(folder) ? "it is a file" : "there is no such folder",
                    "name a folder of .hart files");
        }
        try (LocalDepotControl.Running depot = depots.serve(folder, in.value(PORT), in.out()::note)) {
            int releases = depot.releases();
            in.out().line(depot.url());
            in.out().note("serving " + releases + (releases == 1 ? " release" : " releases") + " of " + folder
                    + " until Ctrl-C");
            in.out().note("use it: HAB_BLDR_URL=" + depot.url() + " harthon load ORIGIN/NAME");
            new CountDownLatch(1).await();
            return ExitCode.OK;
        } catch (InterruptedException e) {
            throw new InterruptedFault("the depot was ended", "", "", e);
        }
    }
}
