package dev.harthon.image.template;

import java.util.Locale;

/** The types of TOML values that a task may fill in. */
public enum ValueType {
    TEXT("text"),
    INTEGER("an integer"),
    FLOAT("a number"),
    BOOLEAN("true or false");

    private final String noun;

    ValueType(String noun) {
        this.noun = noun;
    }

    /** {@code an integer}: for messages. */
    public String noun() {
        return noun;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
