package dev.harthon.session.words;

import dev.harthon.fault.UsageFault;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A line, split.
 *
 * @param line what was split
 * @param list the words, the last of them perhaps cut off
 * @param unfinished what the line waits for; empty if it is whole
 * @param comment offset of the {@code #} that begins a comment
 */
public record Words(String line, List<Word> list, Optional<Unfinished> unfinished, OptionalInt comment) {

    public Words {
        list = List.copyOf(list);
    }

    /**
     * The place of a cursor among the words.
     *
     * @param index of the word under it, or of the word that would begin there
     * @param prefix the word's text before the cursor, without quotes and escapes; empty between words
     * @param word the word under the cursor; a cursor right behind a word is on it
     */
    public record Cursor(int index, String prefix, Optional<Word> word) {}

    /** The words' texts. */
    public List<String> texts() {
        return list.stream().map(Word::text).toList();
    }

    /** The words' texts; fails where the line is unfinished. */
    public List<String> whole() {
        unfinished.ifPresent(state -> {
            throw new UsageFault(
                    "the command is not finished",
                    state.meaning(),
                    state == Unfinished.BACKSLASH ? "write \\\\ for a backslash" : "close the quote, or write a backslash before it");
        });
        return texts();
    }

    /** Where a cursor at an offset of the line stands. */
    public Cursor at(int position) {
        int index = 0;
        for (Word word : list) {
            if (position < word.start()) {
                break;
            }
            if (position <= word.end()) {
                return new Cursor(index, prefix(word, position), Optional.of(word));
            }
            index++;
        }
        return new Cursor(index, "", Optional.empty());
    }

    private static String prefix(Word word, int position) {
        List<String> before = Tokenizer.split(word.raw().substring(0, position - word.start())).texts();
        return before.isEmpty() ? "" : before.get(0);
    }
}
