package dev.harthon.habitat;

import dev.harthon.fault.PackageFault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/**
 * A configuration: nested tables of typed values. Values are {@code String}, {@code Long}, {@code Double},
 * {@code Boolean}, {@code java.time} values, lists of values, and maps for tables.
 *
 * @param table in the order of its text
 */
public record ConfigTree(Map<String, Object> table) {

    public static final ConfigTree EMPTY = new ConfigTree(Map.of());

    /**
     * Reads TOML.
     *
     * @param place names the text in errors
     */
    public static ConfigTree parse(String toml, String place) {
        TomlParseResult result = Toml.parse(toml, ConfigToml.VERSION);
        if (result.hasErrors()) {
            TomlParseError first = result.errors().get(0);
            throw new PackageFault(
                    "cannot read " + place,
                    "line " + first.position().line() + ": " + first.getMessage(),
                    "correct it as TOML, and build the package again");
        }
        return new ConfigTree(ConfigToml.plain(result));
    }

    /** The value at a place, which may be a table. */
    public Optional<Object> find(ConfigKey key) {
        Optional<Object> value = Optional.of(table);
        for (String part : key.parts()) {
            value = value.map(above -> above instanceof Map<?, ?> map ? map.get(part) : null);
        }
        return value;
    }

    /** Every value that is not a table, and every empty table, in the order of the text; keys need a name. */
    public List<ConfigLeaf> leaves() {
        List<ConfigLeaf> leaves = new ArrayList<>();
        collect(List.of(), table, leaves);
        return List.copyOf(leaves);
    }

    /** The same with another value at a place; tables above it are made if need be. */
    public ConfigTree with(ConfigKey key, Object value) {
        return new ConfigTree(with(table, key.parts(), value));
    }

    /** The configuration as a TOML document. */
    public String toToml() {
        return ConfigToml.document(table);
    }

    private static Map<String, Object> with(Map<String, Object> table, List<String> path, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(table);
        String first = path.get(0);
        List<String> rest = path.subList(1, path.size());
        changed.put(first, rest.isEmpty() ? value : with(tableAt(table, first), rest, value));
        return Collections.unmodifiableMap(changed);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tableAt(Map<String, Object> table, String name) {
        return table.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static void collect(List<String> path, Map<String, Object> table, List<ConfigLeaf> leaves) {
        table.forEach((name, value) -> {
            List<String> place = new ArrayList<>(path);
            place.add(name);
            if (name.isEmpty()) {
                return;
            }
            if (value instanceof Map<?, ?> map && !map.isEmpty()) {
                collect(place, (Map<String, Object>) map, leaves);
            } else {
                leaves.add(new ConfigLeaf(new ConfigKey(place), value));
            }
        });
    }
}
