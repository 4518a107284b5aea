package dev.harthon.shell.commands.target;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.login.DcosImport;
import dev.harthon.workbench.login.DcosImport.Imported;
import java.nio.file.Path;
import java.util.List;

/** {@code target import dcos}: the clusters that the {@code dcos} command knows become targets. */
public final class TargetImportCommand extends HarthonCommand {

    private static final Parameter<String> KIND =
            Parameter.required("kind", "dcos: what the command line of DC/OS knows").of(ValueType.choice("dcos"));
    private static final Option<String> CLUSTER = Option.value("cluster", "name", "one cluster only, by name or id");
    private static final Option<String> AS = Option.value("as", "name", "another name for it");
    private static final Option<Path> FROM =
            Option.value("from", "folder", "another folder than DCOS_DIR or ~/.dcos").of(ValueType.path("/"));

    private final DcosImport clusters;

    public TargetImportCommand(DcosImport clusters) {
        super(spec("target import")
                .group(Group.TARGETS)
                .purpose("Take over the clusters and logins of another program")
                .detail("Its files are only read. When it logs in again later, Harthon finds the new token. Certificates "
                        + "are verified even where the other program was told not to.")
                .parameter(KIND)
                .option(CLUSTER)
                .option(AS)
                .option(FROM)
                .formats()
                .example("target import dcos", "every cluster that 'dcos cluster list' shows")
                .example("target import dcos --cluster lab --as dcos.lab", "one of them, under another name")
                .seeAlso("target add", "login"));
        this.clusters = clusters;
    }

    @Override
    protected ExitCode run(Invocation in) {
        List<Imported> taken = clusters.run(in.find(FROM), in.find(CLUSTER), in.find(AS));
        in.show(Listing.of(taken)
                .column("target", Imported::target)
                .column("url", Imported::url)
                .column("login", Imported::loggedIn, one -> one.loggedIn() ? "taken over" : "none")
                .column("attached", Imported::attached, one -> one.attached() ? "*" : ""));
        taken.stream().filter(Imported::unverified).forEach(one -> in.out().warn(
                "the dcos command does not verify the certificate of " + one.target() + "; Harthon does."
                        + " Name its CA file or pin it: target add " + one.target() + " --dcos " + one.url()
                        + " --ca FILE, or --fingerprint SHA256"));
        return ExitCode.OK;
    }
}
