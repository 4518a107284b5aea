package dev.harthon.shell.commands.target;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.render.Details;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.LocalClusterControl.Running;
import java.util.Optional;

/** {@code local status}: whether the local cluster runs, and where it answers. */
public final class LocalStatusCommand extends HarthonCommand {

    private final Clusters clusters;

    public LocalStatusCommand(Clusters clusters) {
        super(spec("local status")
                .group(Group.TARGETS)
                .purpose("Show whether the local cluster runs, and where it answers")
                .formats()
                .example("local status", "addresses and process")
                .example("local status -o json", "for scripts")
                .seeAlso("local start", "local stop"));
        this.clusters = clusters;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Optional<Running> found = clusters.local().find();
        if (found.isEmpty()) {
            in.show(Details.of().row("state", "stopped"));
            return ExitCode.OK;
        }
        Running running = found.get();
        in.show(Details.of()
                .row("state", "running", running.mine() ? "running, until this session ends" : "running")
                .row("marathon", running.marathon().toString())
                .row("mesos", running.master().toString())
                .row("store", running.store().toString())
                .row("auth", running.auth().word())
                .row("pid", running.pid()));
        return ExitCode.OK;
    }
}
