package dev.harthon.habitat;

/** A value in a package's configuration, and its place. */
public record ConfigLeaf(ConfigKey key, Object value) {

    public ConfigType type() {
        return ConfigType.of(value);
    }

    /** The value as TOML, on one line. */
    public String text() {
        return ConfigToml.value(value);
    }
}
