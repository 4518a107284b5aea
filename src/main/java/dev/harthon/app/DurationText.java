package dev.harthon.app;

import dev.harthon.fault.UsageFault;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of time as people write it: {@code 90s}, {@code 2m}, {@code 1h30m}, {@code 500ms}; a bare number counts
 * seconds.
 *
 * @param duration not negative, in whole milliseconds, at most 365 days
 */
public record DurationText(Duration duration) {

    private static final Pattern TEXT = Pattern.compile(
            "(?:(\\d{1,6})d)?(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,9})s)?(?:(\\d{1,9})ms)?");
    private static final Duration MOST = Duration.ofDays(365);

    public DurationText {
        if (duration.isNegative() || duration.compareTo(MOST) > 0 || duration.getNano() % 1_000_000 != 0) {
            throw refused(duration.toString(), "it must be 0 to 365 days in whole milliseconds");
        }
    }

    public static DurationText parse(String text) {
        String trimmed = text.strip();
        if (trimmed.matches("\\d{1,9}")) {
            return ofSeconds(Long.parseLong(trimmed));
        }
        Matcher matcher = TEXT.matcher(trimmed);
        if (trimmed.isEmpty() || !matcher.matches()) {
            throw refused(text, "it is not a number with a unit of ms, s, m, h or d");
        }
        return new DurationText(Duration.ofDays(part(matcher, 1))
                .plusHours(part(matcher, 2))
                .plusMinutes(part(matcher, 3))
                .plusSeconds(part(matcher, 4))
                .plusMillis(part(matcher, 5)));
    }

    public static DurationText ofSeconds(long seconds) {
        return new DurationText(Duration.ofSeconds(seconds));
    }

    /** The span in seconds, which is all that Marathon counts in. */
    public long seconds() {
        if (duration.getNano() != 0) {
            throw refused(toString(), "Marathon counts whole seconds");
        }
        return duration.toSeconds();
    }

    /** The shortest notation: {@code 90s} prints as {@code 1m30s}. */
    @Override
    public String toString() {
        String text = unit(duration.toDaysPart(), "d") + unit(duration.toHoursPart(), "h")
                + unit(duration.toMinutesPart(), "m") + unit(duration.toSecondsPart(), "s")
                + unit(duration.toMillisPart(), "ms");
        return text.isEmpty() ? "0s" : text;
    }

    private static String unit(long count, String unit) {
        return count == 0 ? "" : count + unit;
    }

    private static long part(Matcher matcher, int group) {
        String text = matcher.group(group);
        return text == null ? 0 : Long.parseLong(text);
    }

    private static UsageFault refused(String text, String why) {
        return new UsageFault("'" + text + "' is no span of time", why, "write it like 90s, 2m or 1h30m");
    }
}
