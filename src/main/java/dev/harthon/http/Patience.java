package dev.harthon.http;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a caller waits for an exchange.
 *
 * @param overall the end of the wait, if it has one
 * @param standstill the longest time in which an upload may not move, if it is one
 */
record Patience(Optional<Duration> overall, Optional<Duration> standstill) {

    /** Later than the socket's own time limit, which says more. */
    private static final Duration MARGIN = Duration.ofMillis(500);

    static Patience of(HttpCall call, HttpSettings settings, boolean streams) {
        boolean uploads = call.body().filter(HttpBody::isTransfer).isPresent();
        Optional<Duration> usual = streams || uploads ? Optional.empty() : Optional.of(settings.overallTimeout());
        return new Patience(call.limit().or(() -> usual),
                uploads ? Optional.of(settings.idleTimeout().plus(MARGIN)) : Optional.empty());
    }

    /** What is left of the patience after so much time; zero or less when it is at its end. */
    Duration left(Duration passed, Duration still) {
        Duration untilEnd = overall.map(limit -> limit.minus(passed)).orElse(Duration.ofDays(1));
        Duration untilStall = standstill.map(limit -> limit.minus(still)).orElse(Duration.ofDays(1));
        return untilEnd.compareTo(untilStall) < 0 ? untilEnd : untilStall;
    }
}
