package dev.harthon.local.marathon;

import java.time.Instant;
import java.util.Optional;

/** What is known of an instance's health. Belongs to the loop. */
final class Health {

    private boolean known;
    private boolean alive;
    private int consecutiveFailures;
    private Optional<Instant> firstSuccess = Optional.empty();
    private Optional<Instant> lastSuccess = Optional.empty();
    private Optional<Instant> lastFailure = Optional.empty();
    private Optional<String> lastFailureCause = Optional.empty();

    boolean known() {
        return known;
    }

    boolean alive() {
        return known && alive;
    }

    int consecutiveFailures() {
        return consecutiveFailures;
    }

    Optional<Instant> firstSuccess() {
        return firstSuccess;
    }

    Optional<Instant> lastSuccess() {
        return lastSuccess;
    }

    Optional<Instant> lastFailure() {
        return lastFailure;
    }

    Optional<String> lastFailureCause() {
        return lastFailureCause;
    }

    /** What is known of the task before goes, but that it was ill is told until the next is asked. */
    void relaunched() {
        known = known && !alive;
        alive = false;
        consecutiveFailures = 0;
        firstSuccess = Optional.empty();
        lastSuccess = Optional.empty();
        lastFailure = Optional.empty();
        lastFailureCause = Optional.empty();
    }

    void succeeded(Instant at) {
        known = true;
        alive = true;
        consecutiveFailures = 0;
        firstSuccess = firstSuccess.or(() -> Optional.of(at));
        lastSuccess = Optional.of(at);
    }

    void failed(Instant at, String cause) {
        known = true;
        alive = false;
        consecutiveFailures++;
        lastFailure = Optional.of(at);
        lastFailureCause = Optional.of(cause);
    }

    /** Not healthy, but it does not count: within the grace period, or as the executor reports it. */
    void notAlive() {
        known = true;
        alive = false;
    }
}
