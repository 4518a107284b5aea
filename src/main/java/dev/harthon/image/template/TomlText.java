package dev.harthon.image.template;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a tree as TOML: a table's own values first, then the tables in it. */
final class TomlText {

    private static final Pattern BARE_KEY = Pattern.compile("[A-Za-z0-9_-]+");

    private final JsonText json;

    TomlText(Marks marks) {
        this.json = new JsonText(marks);
    }

    String write(Object value) {
        if (!(value instanceof Map<?, ?> table)) {
            return inline(value);
        }
        StringBuilder out = new StringBuilder();
        table(out, "", table);
        return out.toString();
    }

    private void table(StringBuilder out, String path, Map<?, ?> table) {
        table.forEach((key, value) -> {
            if (!(value instanceof Map) && !isTables(value)) {
                out.append(key(key)).append(" = ").append(inline(value)).append('\n');
            }
        });
        table.forEach((key, value) -> {
            String inner = path.isEmpty() ? key(key) : path + "." + key(key);
            if (value instanceof Map<?, ?> map) {
                section(out, "[" + inner + "]", inner, map);
            } else if (isTables(value)) {
                ((List<?>) value).forEach(item -> section(out, "[[" + inner + "]]", inner, (Map<?, ?>) item));
            }
        });
    }

    private void section(StringBuilder out, String header, String path, Map<?, ?> table) {
        out.append(out.isEmpty() ? "" : "\n").append(header).append('\n');
        table(out, path, table);
    }

    private String inline(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(this::inline).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> key(entry.getKey()) + " = " + inline(entry.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        return json.scalar(value);
    }

    private String key(Object key) {
        String text = String.valueOf(key);
        return BARE_KEY.matcher(text).matches() ? text : json.scalar(text);
    }

    private static boolean isTables(Object value) {
        return value instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(Map.class::isInstance);
    }
}
