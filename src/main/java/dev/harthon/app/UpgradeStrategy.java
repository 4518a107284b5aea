package dev.harthon.app;

import dev.harthon.fault.UsageFault;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How many tasks stay healthy, and how many more there may be, while new ones take over; as shares of the instances.
 *
 * @param minimumHealthCapacity 0 to 1
 * @param maximumOverCapacity 0 to 1
 */
public record UpgradeStrategy(BigDecimal minimumHealthCapacity, BigDecimal maximumOverCapacity) {

    /** Stop all, then start all: the one way if the agents have no room for both. */
    public static final UpgradeStrategy REPLACE = new UpgradeStrategy(BigDecimal.ZERO, BigDecimal.ZERO);
    /** Half of them at a time, none more than before. */
    public static final UpgradeStrategy HALVES = new UpgradeStrategy(new BigDecimal("0.5"), BigDecimal.ZERO);

    public UpgradeStrategy {
        minimumHealthCapacity = Decimals.plain(minimumHealthCapacity);
        maximumOverCapacity = Decimals.plain(maximumOverCapacity);
        if (!isShare(minimumHealthCapacity) || !isShare(maximumOverCapacity)) {
            throw refused(minimumHealthCapacity + "/" + maximumOverCapacity, "both must be 0 to 1");
        }
    }

    /** Reads {@code MINIMUM/OVER}, like {@code 0.5/0}. */
    public static UpgradeStrategy parse(String text) {
        String[] parts = text.strip().split("/", -1);
        Optional<BigDecimal> least = parts.length == 2 ? Decimals.parse(parts[0]) : Optional.empty();
        Optional<BigDecimal> over = parts.length == 2 ? Decimals.parse(parts[1]) : Optional.empty();
        if (least.isEmpty() || over.isEmpty()) {
            throw refused(text, "it is not two numbers");
        }
        return new UpgradeStrategy(least.get(), over.get());
    }

    @Override
    public String toString() {
        return minimumHealthCapacity.toPlainString() + "/" + maximumOverCapacity.toPlainString();
    }

    private static boolean isShare(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0;
    }

    private static UsageFault refused(String text, String why) {
        return new UsageFault(
                "'" + text + "' is not an upgrade strategy",
                why,
                "write MINIMUM/OVER as shares of the instances, like 0.5/0");
    }
}
