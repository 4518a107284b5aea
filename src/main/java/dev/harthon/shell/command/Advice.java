package dev.harthon.shell.command;

import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What can be said of a value before the line is run. Asked at every key, so it must be quick.
 *
 * @param hint what to write, in a few words; an empty text for what the description says
 * @param fits whether a word will do there
 * @param known words that will do there, so that a beginning of one is not taken for a mistake
 */
public record Advice(
        Function<Surroundings, String> hint,
        BiPredicate<Surroundings, String> fits,
        Function<Surroundings, Collection<String>> known) {

    static final Advice NONE = new Advice(around -> "", (around, word) -> true, around -> List.of());

    Advice hinting(Function<Surroundings, String> other) {
        return new Advice(other, fits, known);
    }

    Advice fitting(BiPredicate<Surroundings, String> other) {
        return new Advice(hint, other, known);
    }

    Advice knowing(Function<Surroundings, Collection<String>> other) {
        return new Advice(hint, fits, other);
    }
}
