package dev.harthon.session.settings;

import dev.harthon.fault.UsageFault;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that {@code set} changes.
 *
 * @param <T> type of its value
 */
public final class Setting<T> {

    private final String name;
    private final ValueType<T> type;
    private final String meaning;
    private final String example;
    private Function<Facts, Optional<T>> fallback = facts -> Optional.empty();
    private String fallbackText = "none";
    private Optional<String> field = Optional.empty();
    private Function<T, String> meaningOf = value -> "";

    Setting(String name, ValueType<T> type, String meaning, String example) {
        this.name = name;
        this.type = type;
        this.meaning = meaning;
        this.example = example;
    }

    private Setting(Setting<T> other) {
        this(other.name, other.type, other.meaning, other.example);
        this.fallback = other.fallback;
        this.fallbackText = other.fallbackText;
        this.field = other.field;
        this.meaningOf = other.meaningOf;
    }

    Setting<T> defaultsTo(String text) {
        Setting<T> copy = new Setting<>(this);
        copy.fallback = facts -> Optional.of(parse(text));
        copy.fallbackText = type.shower().apply(parse(text));
        return copy;
    }

    /** A default that depends on other things, which the text tells. */
    Setting<T> defaultsTo(String text, Function<Facts, Optional<T>> derived) {
        Setting<T> copy = new Setting<>(this);
        copy.fallback = derived;
        copy.fallbackText = text;
        return copy;
    }

    Setting<T> noDefault(String text) {
        return defaultsTo(text, facts -> Optional.empty());
    }

    Setting<T> field(String marathonField) {
        Setting<T> copy = new Setting<>(this);
        copy.field = Optional.of(marathonField);
        return copy;
    }

    /** The same, telling what a value means. */
    Setting<T> explaining(Function<T, String> valueMeaning) {
        Setting<T> copy = new Setting<>(this);
        copy.meaningOf = valueMeaning;
        return copy;
    }

    /** What a value means, in a line; an empty text where it says so itself. */
    public String meaningOf(String text) {
        return accepts(text) ? meaningOf.apply(parse(text)) : "";
    }

    public String name() {
        return name;
    }

    /** One line. */
    public String meaning() {
        return meaning;
    }

    /** The kind of value, in words. */
    public String typeName() {
        return type.name();
    }

    /** What is allowed, in words. */
    public String range() {
        return type.range();
    }

    /** A value that it takes. */
    public String example() {
        return example;
    }

    /** What it is if it is not set, in words. */
    public String defaultText() {
        return fallbackText;
    }

    /** Where it goes in a Marathon application. */
    public Optional<String> marathonField() {
        return field;
    }

    /** Values for completion; where there is no fixed set, an example. */
    public List<String> completions() {
        return type.words().isEmpty() ? List.of(example) : type.words();
    }

    /** Whether a text is a value, or one of the values of a list. */
    public boolean accepts(String text) {
        try {
            parse(text);
            return true;
        } catch (UsageFault bad) {
            return false;
        }
    }

    /** Reads a value; a bad one fails with the range and an example. */
    public T parse(String text) {
        try {
            return type.parser().apply(text);
        } catch (UsageFault bad) {
            String range = "it must be " + type.range();
            String why = bad.why().orElse("");
            String told = why.isEmpty() ? range : why.startsWith("it must be") ? why : range + "; " + why;
            String meant = bad.remedy().filter(help -> help.startsWith("did you mean")).map(h -> h + " ").orElse("");
            throw new UsageFault(
                    name + " cannot be '" + text + "'",
                    told,
                    meant + "write it like: set " + name + " " + example);
        }
    }

    /** The one text of a value that may be written in several ways. */
    public String canonical(String text) {
        return type.printer().apply(parse(text));
    }

    /** The one text of a value. */
    public String print(T value) {
        return type.printer().apply(value);
    }

    /** A value for people, with its unit. */
    public String show(T value) {
        return type.shower().apply(value);
    }

    /** What it is now, for people: set or by default. */
    public Optional<String> shown(Facts facts) {
        return facts.value(this).map(this::show);
    }

    Optional<T> fallback(Facts facts) {
        return fallback.apply(facts);
    }

    @Override
    public String toString() {
        return name;
    }
}
