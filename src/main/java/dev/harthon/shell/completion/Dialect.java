package dev.harthon.shell.completion;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a shell writes what a script must know: an arm of a case for each branch, and for each place of a value. */
interface Dialect {

    String branch(Branch branch);

    String place(Branch branch, Branch.Place place);

    /** A word that the shell takes as it stands. */
    String quoted(String text);

    /** The words, each made into one of the shell, with a blank between. */
    default String list(List<String> words) {
        return words.stream().map(this::quoted).collect(Collectors.joining(" "));
    }

    /** The same for words with descriptions. */
    default List<String> described(Map<String, String> words, String between) {
        return words.entrySet().stream()
                .map(word -> word.getValue().isEmpty() ? word.getKey() : word.getKey() + between + word.getValue())
                .toList();
    }
}
