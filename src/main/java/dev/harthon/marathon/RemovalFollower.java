package dev.harthon.marathon;

import dev.harthon.http.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Waits until a destroyed application is really gone. Marathon forgets it at once, tasks included, while they are still
 * being killed; only the deployment in the list tells.
 */
public final class RemovalFollower {

    private static final Duration INTERVAL = Duration.ofMillis(250);

    private final MarathonClient marathon;
    private final Clock clock;
    private final Pause pause;

    public RemovalFollower(MarathonClient marathon) {
        this(marathon, Clock.systemUTC(), Pause.sleeping());
    }

    RemovalFollower(MarathonClient marathon, Clock clock, Pause pause) {
        this.marathon = marathon;
        this.clock = clock;
        this.pause = pause;
    }

    /** {@code false} when it was not gone in time. */
    public boolean await(AppId app, Change.Accepted change, Duration timeout) {
        Instant end = clock.instant().plus(timeout);
        while (isThere(app, change)) {
            if (!clock.instant().isBefore(end)) {
                return false;
            }
            pause.pause(INTERVAL);
        }
        return true;
    }

    private boolean isThere(AppId app, Change.Accepted change) {
        String deployment = change.deployment();
        return marathon.deployments().list().stream().anyMatch(one -> one.id().equals(deployment))
                || marathon.apps().find(app).filter(view -> view.deployments().contains(deployment)).isPresent();
    }
}
