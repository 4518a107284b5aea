package dev.harthon.workbench;

import java.time.Duration;
import java.util.Optional;

/**
 * How to deploy.
 *
 * @param follow follow the deployment to a verdict
 * @param timeout how long to follow it; it goes on without us
 * @param force take over where another deployment holds the application
 * @param lockWait how long to wait for another deployment that holds the application
 * @param rollback go back to what was before if it fails or does not come to an end in time
 */
public record DeployOptions(
        boolean follow, Duration timeout, boolean force, Optional<Duration> lockWait, boolean rollback) {

    /** Following for so long, and nothing else. */
    public static DeployOptions following(Duration timeout) {
        return new DeployOptions(true, timeout, false, Optional.empty(), false);
    }

    public DeployOptions withRollback() {
        return new DeployOptions(follow, timeout, force, lockWait, true);
    }

    public DeployOptions waitingForLock(Duration time) {
        return new DeployOptions(follow, timeout, force, Optional.of(time), rollback);
    }
}
