package dev.harthon.session.words;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Lines put together to commands, one after the other: a backslash at the end of a line takes the next line too, and so
 * does an open quote. Blank lines and comments are commands without words; only the last can be unfinished.
 */
public final class CommandLines implements Iterator<CommandLine> {

    private final Iterator<String> lines;
    private int number = 1;
    private int start;

    /** @param lines without their line ends, read no further than the next command needs */
    public CommandLines(Iterator<String> lines) {
        this.lines = lines;
    }

    /** The commands of a text; one at least. */
    public static List<CommandLine> of(String text) {
        List<CommandLine> commands = new ArrayList<>();
        new CommandLines(List.of(text.split("\n", -1)).iterator()).forEachRemaining(commands::add);
        return List.copyOf(commands);
    }

    @Override
    public boolean hasNext() {
        return lines.hasNext();
    }

    @Override
    public CommandLine next() {
        String text = lines.next();
        int first = number++;
        Words words = Tokenizer.split(text);
        while (words.unfinished().isPresent() && lines.hasNext()) {
            text = text + "\n" + lines.next();
            number++;
            words = Tokenizer.split(text);
        }
        CommandLine command = new CommandLine(first, start, words);
        start = command.end() + 1;
        return command;
    }
}
