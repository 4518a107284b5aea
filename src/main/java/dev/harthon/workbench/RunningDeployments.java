package dev.harthon.workbench;

import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import dev.harthon.marathon.DeploymentView;
import java.util.List;

/** The deployments that go on in a cluster; finished ones are gone. */
public final class RunningDeployments {

    private final Cluster cluster;

    public RunningDeployments(Cluster cluster) {
        this.cluster = cluster;
    }

    public List<DeploymentSummary> list() {
        return cluster.marathon().deployments().list().stream().map(RunningDeployments::summary).toList();
    }

    /** Stops it where it stands, which may leave a mixture of versions. */
    public void cancel(String id) {
        if (!cluster.marathon().deployments().cancel(require(id))) {
            throw unknown(id, ids());
        }
    }

    /** Leads back to the state before; gives the id of the deployment that does so. */
    public String rollback(String id) {
        return cluster.marathon().deployments().rollback(require(id))
                .orThrow("cannot roll deployment " + id + " back")
                .deployment();
    }

    private String require(String id) {
        List<String> ids = ids();
        if (!ids.contains(id)) {
            throw unknown(id, ids);
        }
        return id;
    }

    private List<String> ids() {
        return list().stream().map(DeploymentSummary::id).toList();
    }

    private static UsageFault unknown(String id, List<String> known) {
        return new UsageFault("there is no deployment " + id, "what has ended is gone from the list",
                Suggestions.question(id, known, "list those that go on: deployments"));
    }

    private static DeploymentSummary summary(DeploymentView view) {
        return new DeploymentSummary(
                view.id(), view.affectedApps(), view.currentStep(), view.totalSteps(), view.currentActions());
    }
}
