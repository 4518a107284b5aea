package dev.harthon.habitat;

/** One {@code env map}: a place in the package's configuration and the value that it gets at start. */
public record ConfigMapping(ConfigKey key, MappedValue value) {}
