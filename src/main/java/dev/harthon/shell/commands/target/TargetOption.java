package dev.harthon.shell.commands.target;

import dev.harthon.fault.OperationFault;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.ClusterTarget;
import dev.harthon.workbench.Desk;

/** {@code --target NAME}: the session's own target where it is left out. */
final class TargetOption {

    private final Desk desk;
    private final Clusters clusters;
    private final Option<String> option;

    TargetOption(Desk desk, Clusters clusters) {
        this.desk = desk;
        this.clusters = clusters;
        this.option = Option.value("target", "name", "another target than the session's")
                .completing(Completions.of(clusters::names));
    }

    Option<String> option() {
        return option;
    }

    String name(Invocation in) {
        return in.find(option).orElseGet(desk::target);
    }

    /** The target that is meant, if it is there. */
    ClusterTarget target(Invocation in) {
        return clusters.target(name(in)).orElseThrow(() -> new OperationFault(
                "the local cluster does not run", "it asks for a login only if it was started so",
                "start it: local start --auth dcos --uid NAME --password-from-env VARIABLE"));
    }
}
