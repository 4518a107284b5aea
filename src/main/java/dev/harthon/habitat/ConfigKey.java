package dev.harthon.habitat;

import dev.harthon.fault.UsageFault;
import java.util.List;

/** A place in a package's configuration: {@code limits.maxclients}. Parts that are not plain TOML keys are quoted. */
public record ConfigKey(List<String> parts) {

    public ConfigKey {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.stream().anyMatch(String::isEmpty)) {
            throw new UsageFault("a configuration key has an empty part", "", "write it like limits.maxclients");
        }
    }

    /** Reads a dotted key; parts may be quoted as in TOML. */
    public static ConfigKey parse(String text) {
        List<String> parts;
        try {
            parts = org.tomlj.Toml.parseDottedKey(text);
        } catch (IllegalArgumentException e) {
            throw new UsageFault(
                    "'" + text + "' is not a configuration key",
                    "TOML does not read it as one",
                    "write it like limits.maxclients",
                    e);
        }
        return new ConfigKey(parts);
    }

    @Override
    public String toString() {
        return org.tomlj.Toml.joinKeyPath(parts);
    }
}
