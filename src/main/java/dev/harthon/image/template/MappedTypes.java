package dev.harthon.image.template;

import dev.harthon.fault.PreflightFault;
import dev.harthon.habitat.ConfigKey;
import dev.harthon.habitat.MappedValue;
import dev.harthon.habitat.MappedValue.Part;
import dev.harthon.habitat.MappedValue.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** Gives a mapped value the type that its key has in {@code default.toml}. Keys that are not there take text. */
final class MappedTypes {

    private final TomlTable defaults;
    private final Marks marks;

    MappedTypes(TomlTable defaults, Marks marks) {
        this.defaults = defaults;
        this.marks = marks;
    }

    Object value(ConfigKey key, MappedValue value) {
        Object sample = defaults.get(key.parts());
        if (sample instanceof TomlArray) {
            return structure(key, value, "an array");
        }
        if (sample instanceof TomlTable) {
            return structure(key, value, "a table");
        }
        ValueType type = type(sample);
        Optional<String> literal = value.literal();
        return literal.isPresent()
                ? literal(key, literal.get(), type)
                : marks.mark(new Slot(key.toString(), value, type));
    }

    private static ValueType type(Object sample) {
        if (sample instanceof Long) {
            return ValueType.INTEGER;
        }
        if (sample instanceof Double) {
            return ValueType.FLOAT;
        }
        return sample instanceof Boolean ? ValueType.BOOLEAN : ValueType.TEXT;
    }

    private static Object literal(ConfigKey key, String text, ValueType type) {
        Optional<Object> parsed = type == ValueType.TEXT ? Optional.of(text) : toml(text.strip());
        return parsed
                .map(value -> type == ValueType.FLOAT && value instanceof Long number ? number.doubleValue() : value)
                .filter(value -> type == type(value))
                .orElseThrow(() -> misfit(key, text, type.noun()));
    }

    /** An array or table is written in TOML; variables may stand inside its quoted texts. */
    private Object structure(ConfigKey key, MappedValue value, String noun) {
        String text = value.parts().stream().map(part -> insideText(key, part)).collect(Collectors.joining());
        return toml(text.strip())
                .filter(found -> noun.equals("an array") ? found instanceof TomlArray : found instanceof TomlTable)
                .map(Tree::plain)
                .orElseThrow(() -> misfit(key, value.toString(), noun));
    }

    private String insideText(ConfigKey key, Part part) {
        return part instanceof Text text
                ? text.text()
                : marks.mark(new Slot(key.toString(), new MappedValue(List.of(part)), ValueType.TEXT));
    }

    private static Optional<Object> toml(String value) {
        TomlParseResult result = Toml.parse("value = " + value);
        return result.hasErrors() || result.size() != 1 ? Optional.empty() : Optional.ofNullable(result.get("value"));
    }

    private static PreflightFault misfit(ConfigKey key, String value, String noun) {
        return new PreflightFault(
                "cannot map " + key + " to '" + value + "'",
                "default.toml says that it is " + noun + ", and the value is not",
                "map it to " + noun + (noun.startsWith("an array") || noun.startsWith("a table") ? " in TOML" : ""));
    }
}
