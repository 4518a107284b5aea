package dev.harthon.shell.line;

import dev.harthon.session.words.Tokenizer;
import dev.harthon.session.words.Words;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.CompletingParsedLine;

/** A line and a cursor in it, as completion sees them. Candidates are put in quotes where they need them. */
record TypedLine(Words split, int cursor) implements CompletingParsedLine {

    @Override
    public String line() {
        return split.line();
    }

    /** All words; an empty one where the cursor stands between two. */
    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>(split.texts());
        if (place().word().isEmpty()) {
            words.add(place().index(), "");
        }
        return words;
    }

    @Override
    public int wordIndex() {
        return place().index();
    }

    @Override
    public String word() {
        return words().get(wordIndex());
    }

    @Override
    public int wordCursor() {
        return place().prefix().length();
    }

    @Override
    public int rawWordCursor() {
        return place().word().map(word -> cursor - word.start()).orElse(0);
    }

    @Override
    public int rawWordLength() {
        return place().word().map(word -> word.raw().length()).orElse(0);
    }

    /** A word that is whole gets quotes; one that goes on gets backslashes, so that no quote is left open. */
    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        String word = candidate.toString();
        String quoted = Tokenizer.quote(word);
        if (complete || quoted.equals(word) || word.isEmpty()) {
            return word.isEmpty() ? word : quoted;
        }
        StringBuilder escaped = new StringBuilder();
        word.codePoints().forEach(point -> {
            String sign = Character.toString(point);
            escaped.append(Tokenizer.quote(sign).equals(sign) ? "" : "\\").append(sign);
        });
        return escaped;
    }

    /** Whether the cursor is in a comment, where there is nothing to complete. */
    boolean inComment() {
        return split.comment().isPresent() && cursor > split.comment().getAsInt();
    }

    private Words.Cursor place() {
        return split.at(cursor);
    }
}
