package dev.harthon.image.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** How hard gzip tries, and with what. */
public enum Compression {
    FAST(1),
    DEFAULT(2),
    BEST(9),
    /** With Intel's library where that runs, otherwise as {@link #FAST}: quickest, but who builds it shows in the bytes. */
    NATIVE(1);

    private final int level;

    Compression(int level) {
        this.level = level;
    }

    /** Begins a gzip file of one member or more; closing it leaves the stream below open. */
    OutputStream gzip(OutputStream out) throws IOException {
        return this == NATIVE && NativeGzip.isAvailable() ? new NativeGzip(out) : new GzipMember(out, this);
    }

    /** The level of the JDK's deflate, 1 to 9. */
    int level() {
        return level;
    }

    /** The word that a user writes. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
