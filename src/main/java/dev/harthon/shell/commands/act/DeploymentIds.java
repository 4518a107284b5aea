package dev.harthon.shell.commands.act;

import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.DeploymentSummary;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.RunningDeployments;
import java.util.List;

/** The parameter that names a deployment that is going on. */
final class DeploymentIds {

    private DeploymentIds() {}

    static Parameter<String> required(Desk desk, Clusters clusters) {
        return Parameter.required("id", "the deployment's id")
                .completing(Completions.of(() -> known(desk, clusters)));
    }

    private static List<String> known(Desk desk, Clusters clusters) {
        return clusters.find(desk.target())
                .map(cluster -> new RunningDeployments(cluster).list().stream().map(DeploymentSummary::id).toList())
                .orElse(List.of());
    }
}
