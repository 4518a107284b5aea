package dev.harthon.depot.builder;

import dev.harthon.fault.UsageFault;
import dev.harthon.http.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/**
 * What {@code hab cli setup} wrote down: {@code ~/.hab/etc/cli.toml}, or {@code /hab/etc/cli.toml} for root (habitat:
 * components/common/src/cli_config.rs).
 */
public record CliToml(Optional<String> url, Optional<Secret> token) {

    public static CliToml none() {
        return new CliToml(Optional.empty(), Optional.empty());
    }

    /** Reads the file; one that is not there says nothing. No error quotes the file, which may hold a token. */
    public static CliToml read(Path file) {
        if (!Files.exists(file)) {
            return none();
        }
        TomlParseResult toml = parse(file);
        if (toml.hasErrors()) {
            throw unreadable(file, "it is not TOML at " + toml.errors().get(0).position());
        }
        return new CliToml(text(toml, "bldr_url"), text(toml, "auth_token").map(Secret::of));
    }

    private static TomlParseResult parse(Path file) {
        try {
            return Toml.parse(file);
        } catch (IOException e) {
            throw unreadable(file, e.getClass().getSimpleName());
        }
    }

    private static Optional<String> text(TomlParseResult toml, String key) {
        return Optional.ofNullable(toml.get(key))
                .filter(String.class::isInstance)
                .map(value -> ((String) value).strip())
                .filter(value -> !value.isEmpty());
    }

    private static UsageFault unreadable(Path file, String why) {
        return new UsageFault("cannot read " + file, why, "correct the file, or set HAB_AUTH_TOKEN and HAB_BLDR_URL");
    }
}
