package dev.harthon.shell.commands.target;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.workbench.Clusters;

/** {@code local stop}: ends the local cluster with every task. */
public final class LocalStopCommand extends HarthonCommand {

    private final Clusters clusters;

    public LocalStopCommand(Clusters clusters) {
        super(spec("local stop")
                .group(Group.TARGETS)
                .purpose("Stop the local cluster, and every task on it")
                .example("local stop", "nothing is left of it")
                .example("local stop --help", "this text")
                .seeAlso("local start"));
        this.clusters = clusters;
    }

    @Override
    protected ExitCode run(Invocation in) {
        in.out().done(clusters.local().stop() ? "the local cluster is gone" : "no local cluster was running");
        return ExitCode.OK;
    }
}
