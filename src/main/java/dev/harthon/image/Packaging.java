package dev.harthon.image;

import java.util.Locale;

/** What the agents fetch. */
public enum Packaging {
    TARBALL("one archive"),
    LAYERS("one archive a package, kept by the agents"),
    HARTS("the packages themselves, unpacked at start");

    private final String meaning;

    Packaging(String meaning) {
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
