package dev.harthon.image.template;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a tree as YAML in block style. Text is quoted unless it is plainly text. */
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_/.][A-Za-z0-9_/.-]*( [A-Za-z0-9_/.-]+)*");
    private static final Pattern RESERVED = Pattern.compile("(?i)true|false|yes|no|on|off|y|n|null|[.](inf|nan)");

    private final Marks marks;
    private final JsonText json;

    YamlText(Marks marks) {
        this.marks = marks;
        this.json = new JsonText(marks);
    }

    String write(Object value) {
        StringBuilder out = new StringBuilder("---");
        node(out, value, "\n");
        return out.toString();
    }

    private void node(StringBuilder out, Object value, String line) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((key, inner) -> {
                out.append(line).append(scalar(key)).append(':');
                nested(out, inner, line);
            });
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            list.forEach(item -> {
                out.append(line).append('-');
                nested(out, item, line);
            });
        } else {
            out.append(line).append(scalar(value));
        }
    }

    private void nested(StringBuilder out, Object value, String line) {
        boolean block = value instanceof Map<?, ?> map && !map.isEmpty()
                || value instanceof List<?> list && !list.isEmpty();
        node(out, value, block ? line + "  " : " ");
    }

    private String scalar(Object value) {
        if (value instanceof Map || value instanceof List) {
            return value instanceof Map ? "{}" : "[]";
        }
        boolean plain = value instanceof String text
                && !marks.in(text)
                && PLAIN.matcher(text).matches()
                && !RESERVED.matcher(text).matches();
        return plain ? String.valueOf(value) : json.scalar(value);
    }
}
