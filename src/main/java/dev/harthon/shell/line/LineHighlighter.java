package dev.harthon.shell.line;

import dev.harthon.session.words.Word;
import dev.harthon.shell.command.CommandSpec;
import dev.harthon.shell.command.Commands;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * Colours a line while it is typed: commands, options, comments; what cannot become a command or an option any more is
 * red. The word that is being typed is only red when nothing begins like it.
 */
final class LineHighlighter implements Highlighter {

    private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    private static final AttributedStyle COMMAND = AttributedStyle.BOLD;
    private static final AttributedStyle OPTION = PLAIN.foreground(AttributedStyle.CYAN);
    private static final AttributedStyle BAD = PLAIN.foreground(AttributedStyle.RED);
    private static final AttributedStyle COMMENT = PLAIN.faint();

    private final Commands commands;

    LineHighlighter(Commands commands) {
        this.commands = commands;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        AttributedStyle[] styles = new AttributedStyle[buffer.length()];
        java.util.Arrays.fill(styles, PLAIN);
        LogicalLine.of(buffer).forEach(line -> paint(line, buffer.length(), styles));
        AttributedStringBuilder text = new AttributedStringBuilder(buffer.length());
        for (int i = 0; i < buffer.length(); i++) {
            text.append(String.valueOf(buffer.charAt(i)), styles[i]);
        }
        return text.toAttributedString();
    }

    private void paint(LogicalLine line, int end, AttributedStyle[] styles) {
        List<Word> words = line.words().list();
        List<String> texts = line.words().texts();
        Optional<Commands.Match> match = commands.find(texts);
        int named = match.map(found -> texts.size() - found.arguments().size()).orElse(0);
        boolean options = true;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean typing = line.start() + word.end() == end;
            AttributedStyle style = PLAIN;
            if (i < named) {
                style = COMMAND;
            } else if (match.isEmpty()) {
                style = possibleName(texts.subList(0, i + 1), typing) ? PLAIN : BAD;
            } else if (options && word.text().equals("--")) {
                options = false;
            } else if (options && word.text().startsWith("--")) {
                style = possibleOption(match.get().command().spec(), word.text(), typing) ? OPTION : BAD;
            }
            fill(styles, line.start() + word.start(), line.start() + word.end(), style);
        }
        line.words().comment().ifPresent(from -> fill(styles, line.start() + from, line.end(), COMMENT));
    }

    private boolean possibleName(List<String> words, boolean typing) {
        String name = String.join(" ", words);
        return commands.visible().stream()
                .map(command -> command.getName() + " ")
                .anyMatch(known -> known.startsWith(name + (typing ? "" : " ")));
    }

    private static boolean possibleOption(CommandSpec spec, String word, boolean typing) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        boolean growing = typing && equals < 0;
        return spec.options().stream()
                .anyMatch(option -> growing ? option.label().startsWith(name) : option.label().equals(name));
    }

    private static void fill(AttributedStyle[] styles, int from, int to, AttributedStyle style) {
        java.util.Arrays.fill(styles, from, to, style);
    }
}
