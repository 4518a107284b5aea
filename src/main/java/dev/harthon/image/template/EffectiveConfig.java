package dev.harthon.image.template;

import dev.harthon.habitat.ConfigKey;
import dev.harthon.habitat.ConfigMapping;
import dev.harthon.habitat.ConfigTree;
import java.util.List;
import java.util.Optional;

/**
 * A package's configuration with the mapped values over it. A value that only the task knows is a mark.
 *
 * @param all {@code default.toml} and the mappings
 * @param mapped the mappings alone, each with the type that {@code default.toml} gives its key
 */
public record EffectiveConfig(ConfigTree all, ConfigTree mapped) {

    /**
     * Lays mappings over a package's defaults.
     *
     * @throws dev.harthon.fault.PreflightFault if a value does not fit its key's type
     */
    public static EffectiveConfig of(ConfigTree defaults, List<ConfigMapping> mappings, Marks marks) {
        TypedMapping types = new TypedMapping(defaults, marks);
        ConfigTree all = defaults;
        ConfigTree mapped = ConfigTree.EMPTY;
        for (ConfigMapping mapping : mappings) {
            Object value = types.value(mapping.key(), mapping.value());
            all = all.with(mapping.key(), value);
            mapped = mapped.with(mapping.key(), value);
        }
        return new EffectiveConfig(all, mapped);
    }

    /** The value at a path as {@code EXPORTS} has them: parts and dots, without quotes. */
    public Optional<Object> at(String dottedPath) {
        List<String> parts = List.of(dottedPath.split("\\.", -1));
        return parts.contains("") ? Optional.empty() : all.find(new ConfigKey(parts));
    }

    /** The mapped values as one line of JSON, with marks; empty if there are none. */
    public Optional<String> json(Marks marks) {
        return mapped.table().isEmpty() ? Optional.empty() : Optional.of(new JsonText(marks).compact(Tree.of(mapped)));
    }
}
