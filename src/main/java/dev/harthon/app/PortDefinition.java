package dev.harthon.app;

import dev.harthon.fault.UsageFault;
import java.util.Map;
import java.util.Optional;

/**
 * A port of the application.
 *
 * @param number what the service listens on unless told otherwise; 0 if it has no number of its own
 * @param fixed whether agents must give this very number; otherwise Marathon picks one
 * @param exportKey the package's export that holds the number
 */
public record PortDefinition(
        int number,
        PortName name,
        Protocol protocol,
        boolean fixed,
        Map<String, String> labels,
        Optional<String> exportKey) {

    private static final int HIGHEST = 65535;

    public PortDefinition {
        labels = Sorted.copy(labels);
        requireNumber(number);
        if (fixed && number == 0) {
            throw new UsageFault("port " + name + " cannot be fixed", "it has no number", "write expose port N --fixed");
        }
    }

    /** Fails if it is not 0 to 65535. */
    public static int requireNumber(int number) {
        if (number < 0 || number > HIGHEST) {
            throw new UsageFault(
                    number + " is not a port", "it must be 1 to " + HIGHEST + ", or 0 for any", "write expose port 8080");
        }
        return number;
    }

    /** What Marathon is asked for: 0 lets it choose. */
    public int requested() {
        return fixed ? number : 0;
    }
}
