package dev.harthon.local.marathon.app;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Marathon's way to write a moment: UTC, with three digits of a second. */
public final class Timestamps {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Timestamps() {}

    /** @throws MarathonError 422 if the text is no moment */
    public static Instant parse(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw MarathonError.of(422,
                    "Invalid timestamp provided '" + text + "'. Expecting ISO-8601 datetime string.");
        }
    }

    public static String format(Instant instant) {
        return FORMAT.format(instant);
    }
}
