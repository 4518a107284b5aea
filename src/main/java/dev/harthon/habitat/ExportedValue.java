package dev.harthon.habitat;

import java.util.List;
import java.util.Optional;

/**
 * One line of a package's EXPORTS, with what it comes to: the value of a place in the configuration as it will be.
 *
 * @param path into the configuration
 * @param value by default, or as it is mapped; empty if the configuration has no such place
 * @param mapped what the place is mapped to, if the running task will fill it in
 */
public record ExportedValue(String name, String path, Optional<Object> value, Optional<MappedValue> mapped) {

    /** All exports of a package under the given mappings. */
    public static List<ExportedValue> of(HabitatPackage from, List<ConfigMapping> mappings) {
        ConfigTree effective = DefaultConfig.of(from).effective(mappings);
        return from.metadata().exports().entrySet().stream()
                .map(export -> {
                    Optional<ConfigKey> key = key(export.getValue());
                    return new ExportedValue(
                            export.getKey(),
                            export.getValue(),
                            key.flatMap(effective::find),
                            key.flatMap(place -> variable(place, mappings)));
                })
                .toList();
    }

    /** The value as TOML, or the mapping that will fill it in; empty if there is neither. */
    public String text() {
        return mapped.map(MappedValue::toString).or(() -> value.map(ConfigToml::value)).orElse("");
    }

    /** The value as a port, if it is a number that can be one, and not left to the running task. */
    public Optional<Integer> port() {
        return value.filter(found -> mapped.isEmpty() && found instanceof Long port && port > 0 && port <= 65535)
                .map(found -> ((Long) found).intValue());
    }

    /** Habitat knows no quoting here: a path is cut at its dots. */
    private static Optional<ConfigKey> key(String path) {
        List<String> parts = List.of(path.split("\\.", -1));
        return parts.stream().anyMatch(String::isEmpty) ? Optional.empty() : Optional.of(new ConfigKey(parts));
    }

    private static Optional<MappedValue> variable(ConfigKey key, List<ConfigMapping> mappings) {
        return mappings.stream()
                .filter(mapping -> mapping.key().equals(key))
                .reduce((first, last) -> last)
                .map(ConfigMapping::value)
                .filter(value -> value.literal().isEmpty());
    }
}
