package dev.harthon.shell.command;

import org.springframework.shell.core.command.completion.CompletionProvider;

/**
 * A positional argument, told apart by its place.
 *
 * <pre>{@code
 * static final Parameter<Integer> COUNT =
 *         Parameter.required("count", "how many instances").of(ValueType.integer(0, 1000));
 * }</pre>
 */
public record Parameter<T>(String name, String description, Arity arity, boolean negative, ValueType<T> type)
        implements Slot<T> {

    /** How many words a parameter takes. */
    public enum Arity {
        ONE("<%s>"),
        OPTIONAL("[%s]"),
        MANY("[%s]..."),
        AT_LEAST_ONE("<%s>..."),
        /** All that follows, options too: the words of another command. */
        REST("<%s>..."),
        /** The same, or nothing. */
        OPTIONAL_REST("[%s]...");

        private final String form;

        Arity(String form) {
            this.form = form;
        }

        public boolean repeats() {
            return this != ONE && this != OPTIONAL;
        }

        public boolean takesOptions() {
            return this == REST || this == OPTIONAL_REST;
        }

        boolean required() {
            return this == ONE || this == AT_LEAST_ONE || this == REST;
        }
    }

    public static Parameter<String> required(String name, String description) {
        return new Parameter<>(name, description, Arity.ONE, false, ValueType.text());
    }

    public static Parameter<String> optional(String name, String description) {
        return new Parameter<>(name, description, Arity.OPTIONAL, false, ValueType.text());
    }

    /** None, one or more words; only the last parameter can be like that. */
    public static Parameter<String> many(String name, String description) {
        return new Parameter<>(name, description, Arity.MANY, false, ValueType.text());
    }

    /** One word or more; only the last parameter can be like that. */
    public static Parameter<String> atLeastOne(String name, String description) {
        return new Parameter<>(name, description, Arity.AT_LEAST_ONE, false, ValueType.text());
    }

    /** At least one word, and from it on everything as it stands, options too; only the last can be like that. */
    public static Parameter<String> rest(String name, String description) {
        return new Parameter<>(name, description, Arity.REST, true, ValueType.text());
    }

    /** The same, or nothing at all. */
    public static Parameter<String> optionalRest(String name, String description) {
        return new Parameter<>(name, description, Arity.OPTIONAL_REST, true, ValueType.text());
    }

    /** The same with values of another type. */
    public <V> Parameter<V> of(ValueType<V> other) {
        return new Parameter<>(name, description, arity, negative, other);
    }

    /** The same, and words such as {@code -1} are values and not options. */
    public Parameter<T> orNegative() {
        return new Parameter<>(name, description, arity, true, type);
    }

    public Parameter<T> completing(CompletionProvider provider) {
        return new Parameter<>(name, description, arity, negative, type.completing(provider));
    }

    @Override
    public String label() {
        return "<" + name + ">";
    }

    /** How usage lines write it: {@code <key>}, {@code [key]}, {@code [key]...}. */
    public String usage() {
        return arity.form.formatted(name);
    }
}
