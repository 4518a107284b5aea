package dev.harthon.app;

import dev.harthon.fault.UsageFault;
import java.math.BigDecimal;

/**
 * How long Marathon waits before it starts a failed task again.
 *
 * @param first after the first failure
 * @param factor each wait is so many times the one before; at least 1
 * @param most the longest wait
 */
public record Backoff(DurationText first, BigDecimal factor, DurationText most) {

    /** What Marathon does if it is told nothing. */
    public static final Backoff MARATHONS =
            new Backoff(DurationText.ofSeconds(1), new BigDecimal("1.15"), DurationText.ofSeconds(300));

    public Backoff {
        factor = Decimals.plain(factor);
        if (factor.compareTo(BigDecimal.ONE) < 0) {
            throw refused(factor.toPlainString(), "the factor must be 1 or more");
        }
        if (first.seconds() > most.seconds()) {
            throw refused(first + "/" + factor + "/" + most, "the first wait is longer than the longest");
        }
    }

    /** Reads {@code FIRST/FACTOR/MOST}, like {@code 1s/1.15/5m}. */
    public static Backoff parse(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length != 3) {
            throw refused(text, "it has " + parts.length + (parts.length == 1 ? " part" : " parts") + ", not three");
        }
        return new Backoff(
                DurationText.parse(parts[0]),
                Decimals.parse(parts[1]).orElseThrow(() -> refused(text, "the factor is not a number")),
                DurationText.parse(parts[2]));
    }

    @Override
    public String toString() {
        return first + "/" + factor.toPlainString() + "/" + most;
    }

    private static UsageFault refused(String text, String why) {
        return new UsageFault("'" + text + "' is not a back-off", why, "write FIRST/FACTOR/MOST, like 1s/1.15/5m");
    }
}
