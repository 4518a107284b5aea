package dev.harthon.session.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * What there is to say about a setting.
 *
 * @param type kind of value, in words
 * @param range what is allowed, in words
 * @param defaultText what it is if it is not set, in words
 * @param marathonField where it goes in the application's JSON
 * @param now its present value, with a unit
 */
public record Explanation(
        String name,
        String meaning,
        String type,
        String range,
        String example,
        String defaultText,
        Optional<String> marathonField,
        Optional<String> now,
        Origin origin) {

    /** Where the present value comes from. */
    public enum Origin {
        SESSION,
        PREFERENCE,
        DEFAULT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
