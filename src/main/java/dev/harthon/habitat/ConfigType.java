package dev.harthon.habitat;

import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;

/** The types that TOML has, as far as configuration cares. */
public enum ConfigType {
    STRING("a text"),
    INTEGER("an integer"),
    FLOAT("a number"),
    BOOLEAN("true or false"),
    TIME("a date or time"),
    ARRAY("an array"),
    TABLE("a table");

    private final String phrase;

    ConfigType(String phrase) {
        this.phrase = phrase;
    }

    /** The type with its article, for sentences. */
    public String phrase() {
        return phrase;
    }

    /** @param value as a {@link ConfigTree} holds it */
    public static ConfigType of(Object value) {
        if (value instanceof String) {
            return STRING;
        }
        if (value instanceof Long) {
            return INTEGER;
        }
        if (value instanceof Double) {
            return FLOAT;
        }
        if (value instanceof Boolean) {
            return BOOLEAN;
        }
        if (value instanceof Temporal) {
            return TIME;
        }
        if (value instanceof List) {
            return ARRAY;
        }
        if (value instanceof Map) {
            return TABLE;
        }
        throw new IllegalArgumentException("TOML has no type for " + value.getClass());
    }
}
