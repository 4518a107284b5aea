package dev.harthon.habitat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlBindOptions;
import org.tomlj.TomlTable;
import org.tomlj.TomlVersion;
import org.tomlj.TomlWriteOptions;

/** Between TOML and plain Java values. Habitat reads TOML 1.0. */
final class ConfigToml {

    static final TomlVersion VERSION = TomlVersion.V1_0_0;

    private static final TomlWriteOptions DOCUMENT = TomlWriteOptions.defaults().withVersion(VERSION);
    private static final TomlWriteOptions LINE = DOCUMENT.withMaxLineWidth(Integer.MAX_VALUE);

    private ConfigToml() {}

    /** A table with everything in it as maps and lists, in the order of the text. */
    static Map<String, Object> plain(TomlTable table) {
        Map<String, Object> plain = new LinkedHashMap<>();
        table.entrySet().forEach(entry -> plain.put(entry.getKey(), plain(entry.getValue())));
        return Collections.unmodifiableMap(plain);
    }

    /** A document of a table. */
    static String document(Map<String, Object> table) {
        return Toml.toToml(table, TomlBindOptions.defaults(), DOCUMENT);
    }

    /** One value on one line: within two arrays everything is written so, and they are taken off again. */
    static String value(Object value) {
        String document = Toml.toToml(Map.of("v", List.of(List.of(value))), TomlBindOptions.defaults(), LINE);
        return document.substring(document.indexOf("[[") + 2, document.lastIndexOf("]]"));
    }

    private static Object plain(Object value) {
        if (value instanceof TomlTable table) {
            return plain(table);
        }
        if (value instanceof TomlArray array) {
            List<Object> plain = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                plain.add(plain(array.get(i)));
            }
            return Collections.unmodifiableList(plain);
        }
        return value;
    }
}
