package dev.harthon.habitat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The value that a user maps to a configuration key: text, with variables that only the running task can fill in.
 * {@code $VAR}, <code>${VAR}</code>, <code>${VAR:-default}</code>, {@code $HOST}, {@code $PORT_NAME}; a dollar sign is
 * written {@code $$}.
 */
public record MappedValue(List<Part> parts) {

    /** A piece of the value. */
    public sealed interface Part {}

    /** Text that stays as it is. */
    public record Text(String text) implements Part {}

    /**
     * A variable of the task.
     *
     * @param fallback what stands there if the variable is unset or empty
     */
    public record Variable(String name, Optional<String> fallback) implements Part {}

    public MappedValue {
        parts = List.copyOf(parts);
    }

    /** Reads the notation above. */
    public static MappedValue parse(String text) {
        return new MappedValueParser(text).parse();
    }

    /** The value, if it holds no variable. */
    public Optional<String> literal() {
        return parts.stream().allMatch(Text.class::isInstance) ? Optional.of(join()) : Optional.empty();
    }

    /** The names of the variables in it. */
    public List<String> variables() {
        return parts.stream()
                .filter(Variable.class::isInstance)
                .map(part -> ((Variable) part).name())
                .distinct()
                .toList();
    }

    /** The notation again: parsing it gives an equal value. */
    @Override
    public String toString() {
        return parts.stream()
                .map(part -> part instanceof Variable variable
                        ? "${" + variable.name() + variable.fallback().map(f -> ":-" + escape(f)).orElse("") + "}"
                        : escape(((Text) part).text()))
                .collect(Collectors.joining());
    }

    private String join() {
        return parts.stream().map(part -> ((Text) part).text()).collect(Collectors.joining());
    }

    private static String escape(String text) {
        return text.replace("$", "$$");
    }
}
