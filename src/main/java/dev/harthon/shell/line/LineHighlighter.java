package dev.harthon.shell.line;

import dev.harthon.session.words.CommandLine;
import dev.harthon.session.words.CommandLines;
import dev.harthon.session.words.Word;
import dev.harthon.shell.command.Commands;
import dev.harthon.shell.command.LineAdvice;
import java.util.Arrays;
import java.util.List;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * Colours a line while it is typed: commands, options, keys, values, comments; what cannot become right any more is
 * red. The word that is being typed is only red when nothing begins like it.
 */
final class LineHighlighter implements Highlighter {

    static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    static final AttributedStyle COMMAND = AttributedStyle.BOLD;
    static final AttributedStyle OPTION = PLAIN.foreground(AttributedStyle.CYAN);
    static final AttributedStyle KEY = PLAIN.foreground(AttributedStyle.MAGENTA);
    static final AttributedStyle VALUE = PLAIN.foreground(AttributedStyle.GREEN);
    static final AttributedStyle BAD = PLAIN.foreground(AttributedStyle.RED);
    static final AttributedStyle COMMENT = PLAIN.faint();

    private final LineAdvice advice;

    LineHighlighter(Commands commands) {
        this.advice = new LineAdvice(commands);
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        AttributedStyle[] styles = new AttributedStyle[buffer.length()];
        Arrays.fill(styles, PLAIN);
        CommandLines.of(buffer).forEach(line -> paint(line, buffer.length(), styles));
        AttributedStringBuilder text = new AttributedStringBuilder(buffer.length());
        for (int i = 0; i < buffer.length(); i++) {
            text.append(String.valueOf(buffer.charAt(i)), styles[i]);
        }
        return text.toAttributedString();
    }

    private void paint(CommandLine line, int end, AttributedStyle[] styles) {
        List<Word> words = line.words().list();
        List<String> texts = line.words().texts();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean typing = line.start() + word.end() == end;
            Arrays.fill(styles, line.start() + word.start(), line.start() + word.end(),
                    style(advice.part(texts, i, typing)));
        }
        line.words().comment().ifPresent(from -> Arrays.fill(styles, line.start() + from, line.end(), COMMENT));
    }

    private static AttributedStyle style(LineAdvice.Part part) {
        return switch (part) {
            case UNKNOWN -> PLAIN;
            case COMMAND -> COMMAND;
            case OPTION -> OPTION;
            case KEY -> KEY;
            case VALUE -> VALUE;
            case WRONG -> BAD;
        };
    }
}
