package dev.harthon.marathon;

import java.util.Optional;
import java.util.stream.Collectors;

/** Puts a look at a deployment into a {@link Progress}: numbers, and what it waits for. */
final class ProgressText {

    private ProgressText() {}

    static Progress of(
            Snapshot look, AppView app, Readiness readiness, DeploymentGoal goal, int dead) {
        Optional<DeploymentView> deployment = look.deployment(goal.deployment());
        return new Progress(
                deployment.map(DeploymentView::currentStep).orElse(0),
                deployment.map(DeploymentView::totalSteps).orElse(0),
                app.staged(), app.running(), app.healthy(), app.instances(), dead,
                message(look, app, readiness, look.isDeploying(goal.deployment())));
    }

    private static String message(
            Snapshot look, AppView app, Readiness readiness, boolean deploying) {
        if (readiness.isReady()) {
            return deploying ? "replacing old tasks" : "running, watching that it stays so";
        }
        if (readiness.running()) {
            return "waiting for health checks";
        }
        if (app.staged() > 0) {
            return "starting" + app.tasks().stream().filter(TaskView::isStarting).findFirst()
                    .map(task -> " on " + task.host()).orElse("");
        }
        return look.queue().map(ProgressText::waiting).orElse("waiting for Marathon");
    }

    private static String waiting(QueueView entry) {
        if (!entry.awaitsOffers() && entry.secondsLeft() > 0) {
            return "backing off after a failure, " + entry.secondsLeft() + " s left";
        }
        String declined = entry.declined().keySet().stream().collect(Collectors.joining(", "));
        return "waiting for offers" + (declined.isEmpty() ? "" : ", declined: " + declined);
    }
}
