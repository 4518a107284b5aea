package dev.harthon.image.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/**
 * Configuration as plain values: sorted maps, lists, text, {@link Long}, {@link Double}, {@link Boolean}. Dates are
 * text, as Habitat makes them (habitat: components/common/src/templating/config.rs).
 */
final class Tree {

    private Tree() {}

    static TreeMap<String, Object> of(TomlTable table) {
        TreeMap<String, Object> map = new TreeMap<>();
        table.keySet().forEach(key -> map.put(key, plain(table.get(List.of(key)))));
        return map;
    }

    /** One value, of those that the TOML library gives. */
    static Object plain(Object value) {
        if (value instanceof TomlTable table) {
            return of(table);
        }
        if (value instanceof TomlArray array) {
            List<Object> list = new ArrayList<>();
            array.toList().forEach(item -> list.add(plain(item)));
            return List.copyOf(list);
        }
        return value instanceof Long || value instanceof Double || value instanceof Boolean ? value : value.toString();
    }

    /** Puts a value at a path; whatever is in its way and is no table is replaced. */
    static void put(Map<String, Object> tree, List<String> path, Object value) {
        Map<String, Object> place = tree;
        for (String part : path.subList(0, path.size() - 1)) {
            if (!(place.get(part) instanceof Map<?, ?>)) {
                place.put(part, new TreeMap<String, Object>());
            }
            place = table(place.get(part));
        }
        place.put(path.get(path.size() - 1), value);
    }

    /** A scalar as templates print it. */
    static String text(Object scalar) {
        if (!(scalar instanceof Double number) || !Double.isFinite(number)) {
            return String.valueOf(scalar);
        }
        String digits = new BigDecimal(number.toString()).toPlainString();
        return digits.contains(".") ? digits : digits + ".0";
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> table(Object value) {
        return (Map<String, Object>) value;
    }
}
