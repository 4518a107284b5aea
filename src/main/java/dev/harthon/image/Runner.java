package dev.harthon.image;

import java.util.Locale;

/** Who runs the service inside the image. */
public enum Runner {
    SUPERVISOR("the Habitat Supervisor, in the image"),
    DIRECT("the run hook itself, its configuration rendered; no Supervisor");

    private final String meaning;

    Runner(String meaning) {
        this.meaning = meaning;
    }

    /** One line for help and completion. */
    public String meaning() {
        return meaning;
    }

    /** The word that a user writes. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
