package dev.harthon.image.template;

import dev.harthon.habitat.ConfigKey;
import dev.harthon.habitat.ConfigLeaf;
import dev.harthon.habitat.ConfigTree;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A configuration as templates see it: tables are sorted, dates are text
 * (habitat: components/common/src/templating/config.rs).
 */
final class Tree {

    private static final ConfigKey ANY = new ConfigKey(List.of("value"));

    private Tree() {}

    static Map<String, Object> of(ConfigTree config) {
        return table(config.table());
    }

    /** A scalar as templates print it. */
    static String text(Object scalar) {
        if (!(scalar instanceof Double number) || !Double.isFinite(number)) {
            return String.valueOf(scalar);
        }
        String digits = new BigDecimal(number.toString()).toPlainString();
        return digits.contains(".") ? digits : digits + ".0";
    }

    static Map<String, Object> table(Map<?, ?> table) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        table.forEach((key, value) -> sorted.put(String.valueOf(key), value(value)));
        return sorted;
    }

    private static Object value(Object value) {
        if (value instanceof Map<?, ?> map) {
            return table(map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Tree::value).toList();
        }
        return value instanceof Temporal ? new ConfigLeaf(ANY, value).text() : value;
    }
}
