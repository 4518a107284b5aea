package dev.harthon.workbench;

import dev.harthon.fault.OperationFault;
import dev.harthon.http.Pause;
import dev.harthon.marathon.AppId;
import dev.harthon.marathon.Change;
import dev.harthon.marathon.DeploymentView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes a change to an application that another deployment may hold: waits for that one, or says which it is. */
final class LockedApp {

    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final Cluster cluster;
    private final AppId app;
    private final Clock clock = Clock.systemUTC();
    private final Pause pause = Pause.sleeping();

    LockedApp(Cluster cluster, AppId app) {
        this.cluster = cluster;
        this.app = app;
    }

    /**
     * The accepted change.
     *
     * @param what what failed otherwise: {@code cannot deploy /shop/redis}
     * @param wait how long to wait for the lock
     */
    Change.Accepted change(String what, Supplier<Change> change, Optional<Duration> wait, Progress progress) {
        Instant end = clock.instant().plus(wait.orElse(Duration.ZERO));
        Change answer = change.get();
        boolean told = false;
        while (answer instanceof Change.Locked locked) {
            if (!clock.instant().isBefore(end)) {
                throw fault(what, locked.deployments());
            }
            if (!told) {
                progress.note(app + " is held: " + holder(locked.deployments()) + "; waiting for it");
                told = true;
            }
            pause.pause(INTERVAL);
            answer = change.get();
        }
        return answer.orThrow(what);
    }

    private OperationFault fault(String what, List<String> deployments) {
        String id = deployments.isEmpty() ? "ID" : deployments.get(0);
        return new OperationFault(
                what,
                holder(deployments),
                "wait for it (--wait-lock 5m), or take it back (deployments rollback " + id
                        + "), or override it (--force)");
    }

    /** {@code deployment 0b9c holds it, step 2 of 2: ScaleApplication /redis}. */
    private String holder(List<String> ids) {
        Optional<DeploymentView> running = cluster.marathon().deployments().list().stream()
                .filter(one -> ids.contains(one.id()) || ids.isEmpty() && one.affectedApps().contains(app.text()))
                .findFirst();
        return running.map(one -> "deployment " + one.id() + " holds it, step " + one.currentStep() + " of "
                        + one.totalSteps() + ": " + String.join(", ", one.currentActions()))
                .orElse("deployment " + String.join(", ", ids) + " holds it");
    }
}
