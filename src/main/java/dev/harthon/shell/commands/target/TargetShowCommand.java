package dev.harthon.shell.commands.target;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.render.Details;
import dev.harthon.workbench.ClusterFacts;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import java.net.URI;
import java.util.Optional;

/** {@code target show}: where the session's cluster answers, and which Marathon it is. */
public final class TargetShowCommand extends HarthonCommand {

    private final Desk desk;
    private final Clusters clusters;

    public TargetShowCommand(Desk desk, Clusters clusters) {
        super(spec("target show")
                .group(Group.TARGETS)
                .purpose("Show the cluster in use, and ask it what it is")
                .formats()
                .example("target show", "addresses and Marathon's version")
                .example("target show -o json", "the same as JSON")
                .seeAlso("target list", "target use"));
        this.desk = desk;
        this.clusters = clusters;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Optional<ClusterFacts> found = clusters.facts(desk.target());
        if (found.isEmpty()) {
            in.show(Details.of().row("target", desk.target()).row("state", "stopped; it starts when it is needed"));
            return ExitCode.OK;
        }
        ClusterFacts facts = found.get();
        in.show(Details.of()
                .row("target", facts.name())
                .row("marathon", facts.marathon().toString())
                .row("version", facts.version())
                .row("mesos", facts.mesos().map(URI::toString).orElse("unknown"))
                .row("store", facts.store().map(URI::toString).orElse("none; give it to upload: --to URI")));
        return ExitCode.OK;
    }
}
