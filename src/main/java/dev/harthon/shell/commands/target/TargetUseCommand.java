package dev.harthon.shell.commands.target;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import java.util.Optional;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code target use NAME}: the session acts on that cluster from now on. */
public final class TargetUseCommand extends HarthonCommand {

    private final Desk desk;
    private final Clusters clusters;
    private final Parameter<String> name;

    public TargetUseCommand(Desk desk, Clusters clusters) {
        this(desk, clusters, targetName(clusters));
    }

    private TargetUseCommand(Desk desk, Clusters clusters, Parameter<String> name) {
        super(spec("target use")
                .group(Group.TARGETS)
                .purpose("Choose the cluster that the session acts on")
                .parameter(name)
                .example("target use lab", "a cluster that was named with 'target add'")
                .example("target use local", "the one that Harthon starts itself")
                .seeAlso("target list", "target add"));
        this.desk = desk;
        this.clusters = clusters;
        this.name = name;
    }

    static Parameter<String> targetName(Clusters clusters) {
        return Parameter.required("name", "the target's name").completing(Completions.described(() -> {
            Map<String, String> targets = new LinkedHashMap<>();
            clusters.names().forEach(name -> targets.put(name, "the one that Harthon starts itself"));
            clusters.book().all().forEach((name, target) -> targets.put(name, target.marathon().toString()));
            return targets;
        }));
    }

    @Override
    protected ExitCode run(Invocation in) {
        clusters.book().require(in.value(name));
        desk.edit(session -> session.withTarget(Optional.of(in.value(name))));
        in.out().done("using " + in.value(name));
        return ExitCode.OK;
    }
}
