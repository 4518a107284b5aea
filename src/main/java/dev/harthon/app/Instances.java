package dev.harthon.app;

import dev.harthon.fault.UsageFault;

/**
 * How many tasks an application has; 0 suspends it.
 *
 * @param count 0 to 100000
 */
public record Instances(int count) {

    private static final int MOST = 100_000;

    public Instances {
        if (count < 0 || count > MOST) {
            throw refused(Integer.toString(count));
        }
    }

    public static Instances parse(String text) {
        String trimmed = text.strip();
        if (!trimmed.matches("\\d{1,9}")) {
            throw refused(text);
        }
        return new Instances(Integer.parseInt(trimmed));
    }

    @Override
    public String toString() {
        return Integer.toString(count);
    }

    private static UsageFault refused(String text) {
        return new UsageFault("'" + text + "' is no number of instances", "it must be a whole number from 0 to " + MOST,
                "write it like 2");
    }
}
