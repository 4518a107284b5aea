package dev.harthon.image.archive;

import java.util.Locale;

/** How hard gzip tries. */
public enum Compression {
    FAST(1),
    DEFAULT(2),
    BEST(9);

    private final int level;

    Compression(int level) {
        this.level = level;
    }

    /** The level of deflate, 1 to 9. */
    int level() {
        return level;
    }

    /** The word that a user writes. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
