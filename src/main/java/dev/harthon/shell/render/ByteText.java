package dev.harthon.shell.render;

import java.util.Locale;

/** Sizes and times as people read them. */
public final class ByteText {

    private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB"};

    private ByteText() {}

    /** {@code 512 B}, {@code 12.3 MiB}: binary units, one decimal place. */
    public static String of(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        double value = bytes;
        int unit = -1;
        do {
            value /= 1024;
            unit++;
        } while (value >= 1023.95 && unit < UNITS.length - 1);
        return String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
    }

    /** {@code 0:07}, {@code 12:30}, {@code 1:02:03}. */
    public static String clock(long seconds) {
        long hours = seconds / 3600;
        String rest = String.format(
                Locale.ROOT, hours > 0 ? "%02d:%02d" : "%d:%02d", seconds % 3600 / 60, seconds % 60);
        return hours > 0 ? hours + ":" + rest : rest;
    }
}
