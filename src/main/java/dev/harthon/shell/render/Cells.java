package dev.harthon.shell.render;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values as the text of a cell, and as JSON. */
final class Cells {

    private Cells() {}

    static String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Cells::text).orElse("");
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(Cells::text).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> text(entry.getKey()) + "=" + text(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    /** What JSON knows by itself stays; other values are their text. */
    static Object json(Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(Cells::json).toList();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Cells::json);
        }
        boolean known = value instanceof Number
                || value instanceof Boolean
                || value instanceof Map
                || value instanceof tools.jackson.databind.JsonNode;
        return known ? value : value.toString();
    }

    /** A field of plain output: tabs, line ends and backslashes are escaped so that a record stays a line. */
    static String field(Object value) {
        return text(value).replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }
}
