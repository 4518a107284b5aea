package dev.harthon.app;

import dev.harthon.fault.UsageFault;

/**
 * Graphics processors of a task.
 *
 * @param count 0 to 1024
 */
public record Gpus(int count) {

    public static final Gpus NONE = new Gpus(0);

    private static final int MOST = 1024;

    public Gpus {
        if (count < 0 || count > MOST) {
            throw refused(Integer.toString(count));
        }
    }

    public static Gpus parse(String text) {
        String trimmed = text.strip();
        if (!trimmed.matches("\\d{1,9}")) {
            throw refused(text);
        }
        return new Gpus(Integer.parseInt(trimmed));
    }

    @Override
    public String toString() {
        return Integer.toString(count);
    }

    private static UsageFault refused(String text) {
        return new UsageFault("'" + text + "' is no number of gpus", "it must be a whole number from 0 to " + MOST, "write it like 1");
    }
}
