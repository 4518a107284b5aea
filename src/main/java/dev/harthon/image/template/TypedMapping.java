package dev.harthon.image.template;

import dev.harthon.fault.PreflightFault;
import dev.harthon.habitat.ConfigKey;
import dev.harthon.habitat.ConfigLiteral;
import dev.harthon.habitat.ConfigTree;
import dev.harthon.habitat.ConfigType;
import dev.harthon.habitat.MappedValue;
import dev.harthon.habitat.MappedValue.Part;
import dev.harthon.habitat.MappedValue.Text;
import dev.harthon.habitat.MappedValue.Variable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gives a mapped value the type that its key has in {@code default.toml}. Keys that are not there take text. */
final class TypedMapping {

    private final ConfigTree defaults;
    private final Marks marks;

    TypedMapping(ConfigTree defaults, Marks marks) {
        this.defaults = defaults;
        this.marks = marks;
    }

    Object value(ConfigKey key, MappedValue value) {
        Object present = defaults.find(key).orElse("");
        Optional<String> literal = value.literal();
        if (literal.isPresent()) {
            return read(key, literal.get(), present);
        }
        ConfigType type = ConfigType.of(present);
        if (type == ConfigType.ARRAY || type == ConfigType.TABLE) {
            String text = value.parts().stream().map(part -> insideText(key, part)).collect(Collectors.joining());
            return read(key, text, present);
        }
        fallback(value).ifPresent(text -> read(key, text, present));
        return marks.mark(new Slot(key.toString(), value, type == ConfigType.TIME ? ConfigType.STRING : type));
    }

    private Object read(ConfigKey key, String text, Object present) {
        return ConfigLiteral.read(text, present).orElseThrow(() -> new PreflightFault(
                "cannot map " + key + " to '" + marks.reveal(text) + "'",
                "default.toml says that it is " + ConfigType.of(present).phrase() + ", and the value does not fit",
                "map it to a value like the one in default.toml"));
    }

    /** An array or table is written in TOML; variables may stand inside its quoted texts. */
    private String insideText(ConfigKey key, Part part) {
        return part instanceof Text text
                ? text.text()
                : marks.mark(new Slot(key.toString(), new MappedValue(List.of(part)), ConfigType.STRING));
    }

    /** What the value is if it is one variable and the task has it not. */
    private static Optional<String> fallback(MappedValue value) {
        return value.parts().size() == 1 && value.parts().get(0) instanceof Variable variable
                ? variable.fallback()
                : Optional.empty();
    }
}
