package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.Cluster;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.DestroyedApps;
import java.nio.file.Path;

/** {@code restore FILE}: brings back an application that was destroyed. */
public final class RestoreCommand extends HarthonCommand {

    private static final Parameter<Path> FILE =
            Parameter.required("file", "what 'destroy' kept").of(ValueType.path(".json"));

    private final Desk desk;
    private final Clusters clusters;

    public RestoreCommand(Desk desk, Clusters clusters) {
        super(spec("restore")
                .group(Group.ACT)
                .purpose("Create an application again from the definition that 'destroy' kept")
                .parameter(FILE)
                .example("restore ~/.local/state/harthon/destroyed/greeter-20260105T101500.000Z.json", "as it was")
                .example("restore greeter.json", "from a file in this folder")
                .seeAlso("destroy", "status"));
        this.desk = desk;
        this.clusters = clusters;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Cluster cluster = clusters.connect(desk.target(), in.out().progress());
        String id = new DestroyedApps(desk.places()).restore(desk.places().expand(in.value(FILE)), cluster);
        in.out().done("creating " + id + " again; watch it with: status " + id);
        return ExitCode.OK;
    }
}
