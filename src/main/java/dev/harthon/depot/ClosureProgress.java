package dev.harthon.depot;

import dev.harthon.habitat.PackageIdent;

/** Is told how far the reading of a closure is; always by the thread that asked for it. */
public interface ClosureProgress {

    /** Tells nobody. */
    ClosureProgress NONE = new ClosureProgress() {};

    /** All are found: so many files of so many bytes will be read. */
    default void found(int packages, long bytes) {}

    /** One was read and verified. */
    default void read(PackageIdent ident, long bytes) {}
}
