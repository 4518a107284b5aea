package dev.harthon.app;

import java.util.Optional;

/**
 * How tasks come, go and are replaced.
 *
 * @param killGrace between SIGTERM and SIGKILL. Unset, Mesos waits 3 seconds, which is short for a database.
 */
public record Lifecycle(
        Instances instances,
        DurationText killGrace,
        Optional<UpgradeStrategy> upgrade,
        Optional<Backoff> backoff,
        Optional<UnreachableStrategy> unreachable) {

    /** So many tasks, and the usual ways. */
    public static Lifecycle of(Instances instances, DurationText killGrace) {
        return new Lifecycle(instances, killGrace, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
