package dev.harthon.session.settings;

import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of value that a setting takes. Printing a value and reading it again gives an equal one.
 *
 * @param name for people: {@code size}
 * @param range what is allowed, in words
 * @param words what completion offers
 * @param parser fails with a {@link UsageFault} on anything that is no such value
 * @param printer the canonical text
 * @param shower the text for people, with units
 */
record ValueType<T>(
        String name,
        String range,
        List<String> words,
        Function<String, T> parser,
        Function<T, String> printer,
        Function<T, String> shower) {

    static <T> ValueType<T> of(String name, String range, Function<String, T> parser) {
        return new ValueType<>(name, range, List.of(), parser, Object::toString, Object::toString);
    }

    ValueType<T> completing(String... offered) {
        return new ValueType<>(name, range, List.of(offered), parser, printer, shower);
    }

    ValueType<T> shownAs(Function<T, String> shown) {
        return new ValueType<>(name, range, words, parser, printer, shown);
    }

    /** Values separated by blanks or commas; each once, in the order given. */
    static <T> ValueType<List<T>> listOf(ValueType<T> type, String separator) {
        Function<List<T>, String> printer =
                list -> list.stream().map(type.printer).collect(Collectors.joining(" "));
        return new ValueType<>(
                "list of " + type.name + "s",
                "one or more, separated by blanks; each " + type.range,
                type.words,
                text -> split(text, separator).map(type.parser).distinct().toList(),
                printer,
                printer);
    }

    /** One of an enumeration's constants, written in lower case. */
    static <E extends Enum<E>> ValueType<E> choice(Class<E> type) {
        List<String> words = Arrays.stream(type.getEnumConstants()).map(ValueType::word).toList();
        return new ValueType<>(
                "choice", "one of " + String.join(", ", words), words,
                text -> Enum.valueOf(type, word(text, words).toUpperCase(Locale.ROOT).replace('-', '_')),
                ValueType::word, ValueType::word);
    }

    /** One of some words. */
    static ValueType<String> choice(String... words) {
        List<String> known = List.of(words);
        return new ValueType<>("choice", "one of " + String.join(", ", known), known,
                text -> word(text, known), Function.identity(), Function.identity());
    }

    /** {@code on} or {@code off}. */
    static ValueType<Boolean> onOff() {
        List<String> words = List.of("on", "off");
        Function<Boolean, String> printer = on -> on ? "on" : "off";
        return new ValueType<>("switch", "on or off", words, text -> word(text, words).equals("on"), printer, printer);
    }

    /** A text of a certain form. */
    static ValueType<String> text(String name, String range, String pattern) {
        Pattern form = Pattern.compile(pattern);
        return ValueType.of(name, range, text -> {
            String trimmed = text.strip();
            if (!form.matcher(trimmed).matches()) {
                throw new UsageFault("'" + trimmed + "' is no " + name, "", "");
            }
            return trimmed;
        });
    }

    private static Stream<String> split(String text, String separator) {
        List<String> parts = Arrays.stream(text.strip().split(separator)).filter(part -> !part.isEmpty()).toList();
        if (parts.isEmpty()) {
            throw new UsageFault("the list is empty", "", "");
        }
        return parts.stream();
    }

    private static String word(String text, List<String> known) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (!known.contains(lower)) {
            throw new UsageFault("'" + text + "' is none of them", "", Suggestions.question(lower, known, ""));
        }
        return lower;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
