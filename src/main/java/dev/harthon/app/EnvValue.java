package dev.harthon.app;

import java.util.Optional;

/** The value of a variable of the task. */
public sealed interface EnvValue {

    /** A value that anybody may read. */
    record Literal(String text) implements EnvValue {}

    /**
     * A value that no output shows.
     *
     * @param reference where it comes from, in words: {@code env DB_PASSWORD}
     * @param value the secret itself, if it is at hand
     */
    record Secret(String reference, Optional<String> value) implements EnvValue {

        /** What a preview shows in its place. */
        public String mask() {
            return "(secret: " + reference + ")";
        }

        @Override
        public String toString() {
            return mask();
        }
    }
}
