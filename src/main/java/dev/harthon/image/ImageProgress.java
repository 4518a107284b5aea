package dev.harthon.image;

import dev.harthon.habitat.PackageIdent;

/** Is told how far a build is. Several threads call it, each for another package. */
@FunctionalInterface
public interface ImageProgress {

    /** Listens to nothing. */
    ImageProgress NONE = (ident, done, total) -> {};

    /**
     * A package came this far; the last call for it has {@code done} equal to {@code total}.
     *
     * @param done bytes of its files
     * @param total bytes of all its files
     */
    void advanced(PackageIdent ident, long done, long total);
}
