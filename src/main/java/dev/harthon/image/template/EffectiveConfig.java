package dev.harthon.image.template;

import dev.harthon.fault.PackageFault;
import dev.harthon.habitat.ConfigKey;
import dev.harthon.habitat.ConfigMapping;
import dev.harthon.habitat.MappedValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * A package's configuration with the mapped values over it.
 *
 * @param all {@code default.toml} and the mappings: what templates see as {@code cfg}
 * @param mapped the mappings alone, each with the type that {@code default.toml} gives its key
 */
public record EffectiveConfig(Map<String, Object> all, Map<String, Object> mapped) {

    /**
     * Lays mappings over {@code default.toml}. A value that only the task knows becomes a mark.
     *
     * @throws PackageFault if {@code default.toml} is no TOML
     * @throws dev.harthon.fault.PreflightFault if a value does not fit its key's type
     */
    public static EffectiveConfig of(Optional<String> defaultToml, List<ConfigMapping> mappings, Marks marks) {
        TomlTable defaults = parse(defaultToml.orElse(""));
        TreeMap<String, Object> all = Tree.of(defaults);
        TreeMap<String, Object> mapped = new TreeMap<>();
        MappedTypes types = new MappedTypes(defaults, marks);
        for (ConfigMapping mapping : mappings) {
            Object value = types.value(mapping.key(), mapping.value());
            Tree.put(all, mapping.key().parts(), value);
            Tree.put(mapped, mapping.key().parts(), value);
        }
        return new EffectiveConfig(all, mapped);
    }

    /** The value at a dotted path, as {@code EXPORTS} has them. */
    public Optional<Object> at(String dottedPath) {
        Object place = all;
        for (String part : ConfigKey.parse(dottedPath).parts()) {
            if (!(place instanceof Map<?, ?> table) || !table.containsKey(part)) {
                return Optional.empty();
            }
            place = table.get(part);
        }
        return Optional.of(place);
    }

    /** The mapped values as one line of JSON, with marks; empty if there are none. */
    public Optional<String> json(Marks marks) {
        return mapped.isEmpty() ? Optional.empty() : Optional.of(new JsonText(marks).compact(mapped));
    }

    private static TomlTable parse(String text) {
        TomlParseResult result = Toml.parse(text);
        if (result.hasErrors()) {
            TomlParseError error = result.errors().get(0);
            throw new PackageFault(
                    "default.toml is not valid TOML, line " + error.position().line(),
                    String.valueOf(error.getMessage()),
                    "repair the package");
        }
        return result;
    }
}
