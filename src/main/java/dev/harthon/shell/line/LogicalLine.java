package dev.harthon.shell.line;

import dev.harthon.session.words.Tokenizer;
import dev.harthon.session.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * One command of an edit buffer. A buffer holds several after a paste; quotes and backslashes join lines to one.
 *
 * @param start offset of its first character in the buffer
 */
record LogicalLine(int start, Words words) {

    /** The commands of a buffer, blank ones too; only the last can be unfinished. */
    static List<LogicalLine> of(String buffer) {
        List<LogicalLine> lines = new ArrayList<>();
        int start = 0;
        while (start <= buffer.length()) {
            int end = lineEnd(buffer, start);
            Words words = Tokenizer.split(buffer.substring(start, end));
            while (words.unfinished().isPresent() && end < buffer.length()) {
                end = lineEnd(buffer, end + 1);
                words = Tokenizer.split(buffer.substring(start, end));
            }
            lines.add(new LogicalLine(start, words));
            start = end + 1;
        }
        return lines;
    }

    /** The command that a cursor stands in. */
    static LogicalLine at(String buffer, int cursor) {
        return of(buffer).stream().filter(line -> cursor <= line.end()).findFirst().orElseThrow();
    }

    int end() {
        return start + words.line().length();
    }

    private static int lineEnd(String buffer, int from) {
        int newline = buffer.indexOf('\n', from);
        return newline < 0 ? buffer.length() : newline;
    }
}
