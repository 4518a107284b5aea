package dev.harthon.habitat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A package as a value: everything that was learnt in one pass over its {@code .hart}, but for the bytes of its files.
 *
 * @param file where the {@code .hart} lies
 * @param size of the {@code .hart}, in bytes
 * @param defaultToml the text of {@code default.toml}
 * @param hooks hook name to template text; a top-level {@code run} counts as hook {@code run} where no other is there
 * @param templates files below {@code config/}, by their path below it, to template text
 * @param files every entry of the archive, in its order
 */
public record HabitatPackage(
        PackageIdent ident,
        Target target,
        Metadata metadata,
        Optional<String> defaultToml,
        Map<String, String> hooks,
        Map<String, String> templates,
        List<PackageFile> files,
        Seal seal,
        Path file,
        long size) {

    /** Whether there is something to run: a {@code run} hook (habitat: components/core/src/package/install.rs). */
    public boolean runnable() {
        return hooks.containsKey("run");
    }

    /**
     * Whether its target is only assumed, since it has no {@code TARGET} file: built in early 2016. {@code hab}, and so
     * a Supervisor, does not see such a package where it is installed.
     */
    public boolean targetAssumed() {
        String file = ident.prefix() + "/TARGET";
        return files.stream().noneMatch(entry -> entry.path().equals(file));
    }

    /** The sum of its regular files, in bytes. */
    public long unpackedSize() {
        return files.stream().mapToLong(PackageFile::size).sum();
    }
}
