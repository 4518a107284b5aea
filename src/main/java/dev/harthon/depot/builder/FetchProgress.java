package dev.harthon.depot.builder;

import dev.harthon.habitat.PackageIdent;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** Hears how a fetch goes on. Packages are fetched at the same time, so calls come from several threads. */
public interface FetchProgress {

    /**
     * What will be fetched is known.
     *
     * @param bytes of all that is not in the cache yet, if the depot says them
     */
    default void planned(List<PackageIdent> packages, OptionalLong bytes) {}

    /**
     * So much of a package is here. The number falls back if its transfer had to begin anew.
     *
     * @param total of the package, if it is known
     */
    default void received(PackageIdent ident, long bytes, OptionalLong total) {}

    /**
     * A package is in the cache.
     *
     * @param fetched whether it was not there before
     */
    default void finished(PackageIdent ident, Path file, boolean fetched) {}

    static FetchProgress silent() {
        return new FetchProgress() {};
    }
}
