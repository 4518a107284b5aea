package dev.harthon.shell.command;

import java.util.Optional;
import org.springframework.shell.core.command.completion.CompletionProvider;

/**
 * An option: {@code --timeout 5m}, {@code --timeout=5m}, {@code -t 5m}, or a flag.
 *
 * <pre>{@code
 * static final Option<Duration> TIMEOUT = Option.value("timeout", "duration", "how long to wait")
 *         .of(ValueType.duration()).byDefault("5m");
 * static final Option<Boolean> FORCE = Option.flag("force", "take over a deployment").letter('f');
 * }</pre>
 *
 * @param name the long name without dashes
 * @param letters the short name, or an empty text
 * @param valueName how help calls the value; empty for a flag
 * @param fallback the text of the default
 */
public record Option<T>(
        String name,
        String letters,
        String valueName,
        String description,
        Optional<String> fallback,
        boolean isRepeatable,
        boolean isRequired,
        ValueType<T> type)
        implements Slot<T> {

    /** There or not there. */
    public static Option<Boolean> flag(String name, String description) {
        ValueType<Boolean> type = ValueType.of(Boolean.class, Boolean::parseBoolean);
        return new Option<>(name, "", "", description, Optional.empty(), false, false, type);
    }

    public static Option<String> value(String name, String valueName, String description) {
        return new Option<>(name, "", valueName, description, Optional.empty(), false, false, ValueType.text());
    }

    /** The same with a one-letter name. */
    public Option<T> letter(char letter) {
        return new Option<>(
                name, String.valueOf(letter), valueName, description, fallback, isRepeatable, isRequired, type);
    }

    /** The same with values of another type; a default is set after this. */
    public <V> Option<V> of(ValueType<V> other) {
        return new Option<>(
                name, letters, valueName, description, Optional.empty(), isRepeatable, isRequired, other);
    }

    public Option<T> byDefault(String text) {
        return new Option<>(
                name, letters, valueName, description, Optional.of(text), isRepeatable, isRequired, type);
    }

    /** The same, allowed more than once. */
    public Option<T> repeatable() {
        return new Option<>(name, letters, valueName, description, fallback, true, isRequired, type);
    }

    /** The same, and the command fails without it. */
    public Option<T> required() {
        return new Option<>(name, letters, valueName, description, fallback, isRepeatable, true, type);
    }

    public Option<T> completing(CompletionProvider provider) {
        return new Option<>(
                name, letters, valueName, description, fallback, isRepeatable, isRequired, type.completing(provider));
    }

    public boolean isFlag() {
        return valueName.isEmpty();
    }

    @Override
    public String label() {
        return "--" + name;
    }

    /** How usage lines write it: {@code -t, --timeout <duration>}. */
    public String usage() {
        String both = letters.isEmpty() ? label() : "-" + letters + ", " + label();
        return isFlag() ? both : both + " <" + valueName + ">";
    }
}
