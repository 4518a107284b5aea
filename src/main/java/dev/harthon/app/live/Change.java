package dev.harthon.app.live;

import java.util.Optional;

/**
 * One difference between an application as it is and as it shall be.
 *
 * @param path as Marathon writes it: {@code /portDefinitions(0)/protocol}
 * @param before the value on the server; text as it is, everything else as JSON
 * @param after the value that is wanted
 */
public record Change(String path, Optional<String> before, Optional<String> after) {

    /** The setting or command that decides it. */
    public Optional<String> setting() {
        return AppFields.ownerOf(path).map(AppFields.Owner::name);
    }

    @Override
    public String toString() {
        return path + ": " + before.orElse("(none)") + " -> " + after.orElse("(none)");
    }
}
