package dev.harthon.session;

import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.PackageIdent;
import java.util.List;
import java.util.Optional;

/**
 * How a package was asked for.
 *
 * @param what an identifier, a {@code .hart} file or a folder, as the user wrote it
 * @param from files and folders to look in first
 * @param keys files and folders with public keys
 * @param channel of the depot
 * @param offline whether the depot is left alone
 */
public record LoadRequest(
        String what, List<String> from, List<String> keys, Optional<String> channel, boolean offline) {

    public LoadRequest {
        from = List.copyOf(from);
        keys = List.copyOf(keys);
        if (what.isBlank()) {
            throw new UsageFault("there is nothing to load", "", "write load IDENT, FILE or DIR");
        }
    }

    /** Just the thing, wherever it is found. */
    public static LoadRequest of(String what) {
        return new LoadRequest(what, List.of(), List.of(), Optional.empty(), false);
    }

    /**
     * The request for exactly the package that was found: loading it again gives the same one, whatever is published
     * meanwhile.
     */
    public LoadRequest pinned(PackageIdent ident) {
        return new LoadRequest(ident.toString(), from, keys, Optional.empty(), offline);
    }
}
