package dev.harthon.app;

import dev.harthon.fault.UsageFault;
import java.math.BigDecimal;

/**
 * Shares of a processor. Mesos counts in thousandths.
 *
 * @param shares at least 0.001
 */
public record Cpus(BigDecimal shares) {

    private static final int PLACES = 3;

    public Cpus {
        shares = Decimals.plain(shares);
        if (shares.scale() > PLACES) {
            throw refused(shares.toPlainString(), "Mesos counts in thousandths");
        }
        if (shares.signum() <= 0) {
            throw refused(shares.toPlainString(), "the least is 0.001");
        }
    }

    /** Reads a decimal number. */
    public static Cpus parse(String text) {
        return new Cpus(Decimals.parse(text).orElseThrow(() -> refused(text, "it is not a number")));
    }


    @Override
    public String toString() {
        return shares.toPlainString();
    }

    private static UsageFault refused(String text, String why) {
        return new UsageFault("'" + text + "' is no number of cpus", why, "write 0.001 or more, like 0.5");
    }
}
