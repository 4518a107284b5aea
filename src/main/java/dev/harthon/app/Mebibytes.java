package dev.harthon.app;

import dev.harthon.fault.UsageFault;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sizes as Mesos reads them (mesos: 3rdparty/stout/include/stout/bytes.hpp): MB is 1024 times 1024 bytes, with or
 * without an i; a bare number counts MB. Nothing is rounded.
 */
final class Mebibytes {

    private static final long MOST = 1L << 40;
    private static final Pattern SIZE = Pattern.compile("([0-9.]+)\\s*([A-Za-z]*)");
    private static final BigDecimal K = BigDecimal.valueOf(1024);
    private static final Map<String, BigDecimal> UNITS = Map.of(
            "", BigDecimal.ONE,
            "m", BigDecimal.ONE,
            "g", K,
            "t", K.multiply(K),
            "k", BigDecimal.ONE.divide(K),
            "b", BigDecimal.ONE.divide(K.multiply(K)));

    private Mebibytes() {}

    static long parse(String text, String what, long least) {
        String hint = "write a whole number of MiB, like 512, 512MB or 0.5GiB";
        Matcher matcher = SIZE.matcher(text.strip());
        if (!matcher.matches()) {
            throw new UsageFault("'" + text + "' is no amount of " + what, "it is not a number with a unit", hint);
        }
        BigDecimal unit = UNITS.get(unit(matcher.group(2)));
        BigDecimal number = Decimals.parse(matcher.group(1)).orElse(null);
        if (unit == null || number == null) {
            String odd = unit == null ? "the unit '" + matcher.group(2) + "' is unknown" : "it is not a number";
            throw new UsageFault("'" + text + "' is no amount of " + what, odd, hint);
        }
        BigDecimal size = Decimals.plain(number.multiply(unit));
        if (size.scale() > 0) {
            throw new UsageFault(
                    "'" + text + "' is no amount of " + what,
                    "it would be " + size.setScale(Math.min(6, size.scale()), RoundingMode.DOWN).toPlainString()
                            + " MiB, and nothing is rounded",
                    hint);
        }
        return require(size.longValue(), what, least);
    }

    static long require(long mib, String what, long least) {
        if (mib < least || mib > MOST) {
            throw new UsageFault(
                    mib + " MiB is no amount of " + what,
                    "it must be " + least + " to " + MOST + " MiB",
                    "write it like 512, 512MB or 0.5GiB");
        }
        return mib;
    }

    private static String unit(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean multiple = lower.matches("[kmgt]i?b?");
        return multiple ? lower.substring(0, 1) : lower;
    }
}
