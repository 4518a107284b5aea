package dev.harthon.session.words;

/**
 * The lines that make one command.
 *
 * @param number of its first line, from 1
 * @param start offset of its first character in the text
 * @param words none for a blank line or a comment
 */
public record CommandLine(int number, int start, Words words) {

    /** Offset behind its last character. */
    public int end() {
        return start + words.line().length();
    }

    /** As it is written, its lines joined by line ends. */
    public String text() {
        return words.line();
    }

    /** Whether there is nothing to run. */
    public boolean isBlank() {
        return words.list().isEmpty() && words.unfinished().isEmpty();
    }
}
