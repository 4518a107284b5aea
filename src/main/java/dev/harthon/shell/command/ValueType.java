package dev.harthon.shell.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.shell.core.command.completion.CompletionProvider;

/**
 * How a word becomes a value.
 *
 * @param read gives the value, or throws a Fault, or an {@link IllegalArgumentException} whose message says what is
 *     wanted
 * @param completion what Tab offers
 */
public record ValueType<T>(Class<?> javaType, Function<String, T> read, CompletionProvider completion) {

    public static ValueType<String> text() {
        return new ValueType<>(String.class, Function.identity(), Completions.nothing());
    }

    /** A type of our own, such as {@code ValueType.of(PackageIdent.class, PackageIdent::parse)}. */
    public static <T> ValueType<T> of(Class<T> type, Function<String, T> read) {
        return new ValueType<>(type, read, Completions.nothing());
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    public static ValueType<Integer> integer(int least, int most) {
        return of(Integer.class, word -> {
            try {
                int number = Integer.parseInt(word);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                // Told below, with the range.
            }
            String range = most == Integer.MAX_VALUE ? " of at least " + least : " from " + least + " to " + most;
            throw new IllegalArgumentException("a whole number" + range + " is wanted");
        });
    }

    /** A number with a unit: {@code 500ms}, {@code 90s}, {@code 2m}, {@code 1h30m}. */
    public static ValueType<Duration> duration() {
        return of(Duration.class, Durations::parse);
    }

    /** A file or folder; Tab offers folders and the files that end in one of the suffixes (all where none is named). */
    public static ValueType<Path> path(String... suffixes) {
        return of(Path.class, ValueType::readPath).completing(Completions.files(suffixes));
    }

    /** One of these words. */
    public static ValueType<String> choice(String... words) {
        List<String> known = List.of(words);
        return of(String.class, word -> {
                    if (!known.contains(word)) {
                        throw new IllegalArgumentException("one of " + String.join(", ", known) + " is wanted");
                    }
                    return word;
                })
                .completing(Completions.of(known));
    }

    /** One of an enum's constants, written in small letters and with dashes. */
    public static <E extends Enum<E>> ValueType<E> choice(Class<E> type) {
        String[] words = Arrays.stream(type.getEnumConstants()).map(ValueType::word).toArray(String[]::new);
        return choice(words).map(type, word -> type.getEnumConstants()[List.of(words).indexOf(word)]);
    }

    /** {@code NAME=VALUE}; the value may be empty and may hold further equals signs. */
    public static ValueType<Map.Entry<String, String>> keyValue() {
        return new ValueType<>(
                Map.Entry.class,
                word -> {
                    int equals = word.indexOf('=');
                    if (equals < 1) {
                        throw new IllegalArgumentException("NAME=VALUE is wanted");
                    }
                    return Map.entry(word.substring(0, equals), word.substring(equals + 1));
                },
                Completions.nothing());
    }

    /** The same words, made into something else. */
    public <V> ValueType<V> map(Class<V> type, Function<T, V> make) {
        return new ValueType<>(type, read.andThen(make), completion);
    }

    public ValueType<T> completing(CompletionProvider provider) {
        return new ValueType<>(javaType, read, provider);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Path readPath(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("this is no path: " + e.getReason());
        }
    }
}
