package dev.harthon.shell.commands.target;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.workbench.ClusterTarget;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.InjectedFaults;

/** {@code local fail clear}: the local cluster does right again. */
public final class LocalFailClearCommand extends HarthonCommand {

    private final Clusters clusters;

    public LocalFailClearCommand(Clusters clusters) {
        super(spec("local fail clear")
                .group(Group.TARGETS)
                .purpose("Let nothing go wrong on the local cluster any more")
                .detail("Locks are opened, lost agents come back. What has failed already stays failed.")
                .example("local fail clear", "everything at once")
                .example("local fail clear --help", "this text")
                .seeAlso("local fail list"));
        this.clusters = clusters;
    }

    @Override
    protected ExitCode run(Invocation in) {
        clusters.find(ClusterTarget.LOCAL).ifPresent(cluster -> new InjectedFaults(cluster).clear());
        in.out().done("nothing is told to go wrong any more");
        return ExitCode.OK;
    }
}
