package dev.harthon.image;

import java.util.Locale;

/** What the archives of packages are when each is one of its own. */
public enum LayerFormat {
    TGZ("compressed anew; agents unpack it three times faster"),
    XZ("the package's own archive as it is; smaller, and nothing is compressed");

    private final String meaning;

    LayerFormat(String meaning) {
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
