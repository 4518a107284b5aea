package dev.harthon.image.template;

import dev.harthon.habitat.ConfigType;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes a tree as JSON. A mark becomes one that is filled in escaped, or bare if it is for a number or boolean. */
final class JsonText {

    private final Marks marks;

    JsonText(Marks marks) {
        this.marks = marks;
    }

    /** On one line. */
    String compact(Object value) {
        return write(new StringBuilder(), value, "", "", ":").toString();
    }

    /** Indented by two blanks, as Habitat's {@code toJson} does. */
    String pretty(Object value) {
        return write(new StringBuilder(), value, "\n", "  ", ": ").toString();
    }

    /** A scalar, quoted if it is text. */
    String scalar(Object value) {
        if (!(value instanceof String text)) {
            return Tree.text(value);
        }
        boolean bare = marks.only(text).filter(slot -> slot.type() != ConfigType.STRING).isPresent();
        return bare ? text : '"' + escape(marks.as(Marks.Form.ESCAPED, text)) + '"';
    }

    private StringBuilder write(StringBuilder out, Object value, String line, String indent, String colon) {
        String inner = line.isEmpty() ? "" : line + indent;
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            String before = "{" + inner;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(before).append(scalar(entry.getKey())).append(colon);
                write(out, entry.getValue(), inner, indent, colon);
                before = "," + inner;
            }
            return out.append(line).append('}');
        }
        if (value instanceof List<?> list && !list.isEmpty()) {
            String before = "[" + inner;
            for (Iterator<?> items = list.iterator(); items.hasNext(); before = "," + inner) {
                out.append(before);
                write(out, items.next(), inner, indent, colon);
            }
            return out.append(line).append(']');
        }
        return out.append(value instanceof Map ? "{}" : value instanceof List ? "[]" : scalar(value));
    }

    /** What stands between the quotes; TOML and YAML read the same escapes. */
    private static String escape(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7f) {
                        out.append(String.format("\\u%04x", c));
                    } else {
                        out.append((char) c);
                    }
                }
            }
        });
        return out.toString();
    }
}
