package dev.harthon.local.marathon;

import dev.harthon.local.marathon.app.App;
import dev.harthon.local.marathon.app.AppId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long an application waits before its next launch: nothing at first, the back-off after a failure, then that times
 * the factor after each, up to the greatest delay. A change of its configuration begins anew; scaling does not.
 */
final class RateLimiter {

    private record Delay(Instant configuration, Duration length, Instant until) {}

    private final Clock clock;
    private final Map<AppId, Delay> delays = new HashMap<>();

    RateLimiter(Clock clock) {
        this.clock = clock;
    }

    /** When the application may be launched; not after now if at once. */
    Instant until(App app) {
        return current(app).map(Delay::until).orElse(Instant.EPOCH);
    }

    Duration left(App app) {
        Duration left = Duration.between(clock.instant(), until(app));
        return left.isNegative() ? Duration.ZERO : left;
    }

    void failed(App app) {
        double seconds = app.amount("backoffSeconds");
        double factor = app.amount("backoffFactor");
        double most = app.amount("maxLaunchDelaySeconds");
        double next = current(app).map(delay -> delay.length().toMillis() / 1000.0 * factor).orElse(seconds);
        Duration length = Duration.ofMillis(Math.round(Math.min(next, most) * 1000));
        delays.put(app.id(), new Delay(app.lastConfigChangeAt(), length, clock.instant().plus(length)));
    }

    void reset(AppId id) {
        delays.remove(id);
    }

    private Optional<Delay> current(App app) {
        return Optional.ofNullable(delays.get(app.id()))
                .filter(delay -> delay.configuration().equals(app.lastConfigChangeAt()));
    }
}
