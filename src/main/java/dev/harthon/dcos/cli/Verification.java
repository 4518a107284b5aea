package dev.harthon.dcos.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code ssl_verify} says: {@code true}, {@code false}, or the path of a PEM file.
 *
 * @param isOff certificates are not looked at
 * @param ca whose certificates are believed instead of the machine's
 */
public record Verification(boolean isOff, Optional<Path> ca) {

    static Verification usual() {
        return new Verification(false, Optional.empty());
    }

    static Verification off() {
        return new Verification(true, Optional.empty());
    }

    static Verification with(Path ca) {
        return new Verification(false, Optional.of(ca));
    }

    static Verification parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "" -> usual();
            case "false", "0", "no" -> off();
            default -> with(Path.of(text.strip()));
        };
    }
}
