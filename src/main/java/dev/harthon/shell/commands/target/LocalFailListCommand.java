package dev.harthon.shell.commands.target;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.ClusterTarget;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.InjectedFaults;
import dev.harthon.workbench.InjectedFaults.Fault;
import java.util.List;

/** {@code local fail list}: what goes wrong on the local cluster because it was told to. */
public final class LocalFailListCommand extends HarthonCommand {

    private final Clusters clusters;

    public LocalFailListCommand(Clusters clusters) {
        super(spec("local fail list")
                .group(Group.TARGETS)
                .purpose("List what the local cluster was told to do wrong")
                .formats()
                .example("local fail list", "kinds and what they do")
                .example("local fail list -q", "the kinds alone")
                .seeAlso("local fail clear", "local status"));
        this.clusters = clusters;
    }

    @Override
    protected ExitCode run(Invocation in) {
        List<Fault> faults = clusters.find(ClusterTarget.LOCAL)
                .map(cluster -> new InjectedFaults(cluster).list())
                .orElse(List.of());
        in.show(Listing.of(faults)
                .column("kind", Fault::kind)
                .column("effect", Fault::effect)
                .whenEmpty("nothing is told to go wrong"));
        return ExitCode.OK;
    }
}
