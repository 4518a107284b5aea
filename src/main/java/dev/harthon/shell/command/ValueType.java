package dev.harthon.shell.command;

import dev.harthon.fault.Fault;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.springframework.shell.core.command.completion.CompletionProvider;

/**
 * How a word becomes a value.
 *
 * @param read gives the value, or throws a Fault, or an {@link IllegalArgumentException} whose message says what is
 *     wanted
 * @param completion what Tab offers
 * @param advice what is said of the value while it is typed
 */
public record ValueType<T>(
        Class<?> javaType, Function<String, T> read, CompletionProvider completion, Advice advice) {

    public static ValueType<String> text() {
        return of(String.class, Function.identity());
    }

    /** A type of our own, such as {@code ValueType.of(PackageIdent.class, PackageIdent::parse)}. */
    public static <T> ValueType<T> of(Class<T> type, Function<String, T> read) {
        return new ValueType<>(type, read, Completions.nothing(), Advice.NONE);
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
        return of(Duration.class, Durations::parse)
                .completing(Completions.quantities(Map.of("s", "seconds", "m", "minutes", "h", "hours"), "30s", "2m", "10m"))
                .hinting(around -> "a time such as 90s, 2m or 1h30m");
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
                .completing(Completions.of(known))
                .hinting(around -> "one of " + String.join(", ", known))
                .knowing(around -> known);
    }

    /** One of an enum's constants, written in small letters and with dashes. */
    public static <E extends Enum<E>> ValueType<E> choice(Class<E> type) {
        String[] words = Arrays.stream(type.getEnumConstants()).map(ValueType::word).toArray(String[]::new);
        return choice(words).map(type, word -> type.getEnumConstants()[List.of(words).indexOf(word)]);
    }

    /** {@code NAME=VALUE}; the value may be empty and may hold further equals signs. */
    @SuppressWarnings("unchecked")
    public static ValueType<Map.Entry<String, String>> keyValue() {
        return (ValueType<Map.Entry<String, String>>) (ValueType<?>) of(Map.Entry.class, word -> {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("NAME=VALUE is wanted");
            }
            return Map.entry(word.substring(0, equals), word.substring(equals + 1));
        });
    }

    /** The same words, made into something else. */
    public <V> ValueType<V> map(Class<V> type, Function<T, V> make) {
        return new ValueType<>(type, read.andThen(make), completion, advice);
    }

    /** The same form of word, read by somebody else. */
    public <V> ValueType<V> reading(Class<V> type, Function<String, V> other) {
        return new ValueType<>(type, other, completion, advice);
    }

    public ValueType<T> completing(CompletionProvider provider) {
        return new ValueType<>(javaType, read, provider, advice);
    }

    /** The same, with a few words on what to write, which may depend on what stands around. */
    public ValueType<T> hinting(Function<Surroundings, String> hint) {
        return new ValueType<>(javaType, read, completion, advice.hinting(hint));
    }

    /** The same, with a rule that needs to know what stands around, such as a value's key. */
    public ValueType<T> fitting(BiPredicate<Surroundings, String> rule) {
        return new ValueType<>(javaType, read, completion, advice.fitting(rule));
    }

    /** The same, with words that are right for sure, found without asking anybody. */
    public ValueType<T> knowing(Function<Surroundings, Collection<String>> words) {
        return new ValueType<>(javaType, read, completion, advice.knowing(words));
    }

    /** Whether Tab has anything to offer. */
    public boolean completes() {
        return completion != Completions.nothing();
    }

    /** Whether the word can be read, and fits to what stands around. */
    public boolean accepts(Surroundings around, String word) {
        try {
            read.apply(word);
            return advice.fits().test(around, word);
        } catch (IllegalArgumentException | Fault bad) {
            return false;
        }
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
