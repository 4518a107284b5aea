package dev.harthon.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often an idempotent call is tried, and how long to wait between.
 *
 * @param attempts tries in all, 1 or more
 * @param firstDelay the wait before the second try; doubled for each further one, then varied by a half
 */
public record RetryPolicy(int attempts, Duration firstDelay) {

    /** Statuses that say "not now". */
    private static final Set<Integer> BUSY = Set.of(429, 502, 503);

    private static final Duration LONGEST = Duration.ofSeconds(10);

    public RetryPolicy {
        if (attempts < 1 || firstDelay.isNegative()) {
            throw new IllegalArgumentException("attempts must be 1 or more, the delay not negative");
        }
    }

    public static RetryPolicy standard() {
        return new RetryPolicy(3, Duration.ofMillis(250));
    }

    public static RetryPolicy never() {
        return new RetryPolicy(1, Duration.ZERO);
    }

    static boolean isBusy(int status) {
        return BUSY.contains(status);
    }

    /** The wait after a failed attempt, counted from 1; a server's own wish wins within reason. */
    Duration delayAfter(int attempt, Duration asked) {
        long base = firstDelay.toMillis() << Math.min(attempt - 1, 10);
        long jittered = base == 0 ? 0 : ThreadLocalRandom.current().nextLong(base / 2, base + base / 2 + 1);
        Duration own = Duration.ofMillis(jittered);
        Duration wanted = asked.compareTo(own) > 0 ? asked : own;
        return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    }
}
