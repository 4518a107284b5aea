package dev.harthon.marathon;

import java.time.Instant;
import java.util.Optional;

/**
 * What is followed to its end.
 *
 * @param version the version that the change made, where it is known; a later one is somebody else's
 * @param since failures before this time, by Marathon's clock, are old
 */
public record DeploymentGoal(AppId app, String deployment, Optional<Instant> version, Instant since) {

    /** The goal of a change that Marathon accepted for this application. */
    public static DeploymentGoal of(AppId app, Change.Accepted change) {
        Optional<Instant> version = Views.instant(change.version());
        return new DeploymentGoal(app, change.deployment(), version, version.orElse(Instant.EPOCH));
    }

    /** The goal of rolling a deployment back, whose answer carries an old version. */
    public static DeploymentGoal ofRollback(AppId app, Change.Accepted change, Instant now) {
        return new DeploymentGoal(app, change.deployment(), Optional.empty(), now);
    }
}
