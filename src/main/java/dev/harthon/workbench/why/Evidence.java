package dev.harthon.workbench.why;

import dev.harthon.marathon.AppId;
import dev.harthon.marathon.AppView;
import dev.harthon.marathon.DeploymentView;
import dev.harthon.marathon.QueueView;
import dev.harthon.marathon.QueueView.UnusedOffer;
import dev.harthon.mesos.AgentView;
import dev.harthon.mesos.TaskRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What all servers together know of one application at one moment.
 *
 * @param deployments that hold the application
 * @param queue its entry in the launch queue
 * @param agents of the cluster; nothing where the master does not tell
 * @param tasks what the master remembers of the application's tasks
 * @param failed the last run that ended by itself, if it is one of the present configuration
 * @param starting stderr of a task that is not running yet: what the fetcher does
 */
public record Evidence(
        AppId id,
        AppView app,
        List<DeploymentView> deployments,
        Optional<QueueView> queue,
        Optional<List<AgentView>> agents,
        List<TaskRecord> tasks,
        Optional<FailedRun> failed,
        List<String> starting,
        Instant now) {

    public Evidence {
        deployments = List.copyOf(deployments);
        tasks = List.copyOf(tasks);
        starting = List.copyOf(starting);
    }

    /** As many tasks run as should, and all are healthy where that is checked. */
    public boolean isComplete() {
        return app.running() >= app.instances()
                && (!app.hasHealthChecks() || app.healthy() >= app.instances());
    }

    /** An instance waits for an offer: nothing is started, and no back-off is left. */
    Optional<QueueView> waiting() {
        return queue.filter(entry -> entry.awaitsOffers() && app.staged() == 0 && app.running() < app.instances()
                || entry.awaitsOffers() && !deployments.isEmpty() && app.staged() == 0);
    }

    /** Offers that were lately declined while an instance was waiting. */
    List<UnusedOffer> declinedOffers() {
        return waiting().map(QueueView::lastUnusedOffers).orElse(List.of());
    }

    /** Whether some offer was declined for this reason. */
    boolean isDeclinedFor(String reason) {
        return waiting().filter(entry -> entry.declined().containsKey(reason)).isPresent()
                || declinedOffers().stream().anyMatch(offer -> offer.reasons().contains(reason));
    }
}
