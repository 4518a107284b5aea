package dev.harthon.session.words;

import java.util.Optional;

/** What stands for <code>${name}</code> and <code>${name:-fallback}</code> outside single quotes. */
@FunctionalInterface
public interface Substitution {

    /**
     * The text that replaces the variable; blanks and quotes in it stay part of the word.
     *
     * @param fallback what follows {@code :-}
     */
    String replace(String name, Optional<String> fallback);
}
