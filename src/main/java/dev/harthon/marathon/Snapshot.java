package dev.harthon.marathon;

import java.util.List;
import java.util.Optional;

/** One look at Marathon: the application, the running deployments, and why it waits, where it does. */
record Snapshot(Optional<AppView> app, List<DeploymentView> deployments, Optional<QueueView> queue) {

    static Snapshot take(MarathonClient marathon, DeploymentGoal goal) {
        List<DeploymentView> deployments = marathon.deployments().list();
        Optional<AppView> app = marathon.apps().find(goal.app());
        boolean waits = app.filter(view -> view.staged() == 0 && view.running() < view.instances()).isPresent();
        return new Snapshot(app, deployments, waits ? marathon.queue().find(goal.app()) : Optional.empty());
    }

    Optional<DeploymentView> deployment(String id) {
        return deployments.stream().filter(deployment -> deployment.id().equals(id)).findFirst();
    }

    /** The deployment is in either list; the two are not read at the same moment. */
    boolean isDeploying(String id) {
        return deployment(id).isPresent() || app.filter(view -> view.deployments().contains(id)).isPresent();
    }
}
