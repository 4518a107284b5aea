package dev.harthon.shell.command;

import java.util.List;
import java.util.Optional;

/**
 * What the words of a line are, while it is typed: each word's part, and what could come next. Wrong lines have parts
 * too.
 */
public final class LineAdvice {

    /** What a word is. */
    public enum Part {
        /** May still become the name of a command. */
        UNKNOWN,
        COMMAND,
        OPTION,
        /** The name of a setting, of a key. */
        KEY,
        VALUE,
        WRONG
    }

    private final Commands commands;

    public LineAdvice(Commands commands) {
        this.commands = commands;
    }

    /**
     * The part of one word.
     *
     * @param typing whether the cursor stands at its end, so that it may grow
     */
    public Part part(List<String> words, int index, boolean typing) {
        Optional<Commands.Match> match = commands.find(words);
        if (match.isEmpty()) {
            return possibleName(words.subList(0, index + 1), typing) ? Part.UNKNOWN : Part.WRONG;
        }
        int named = words.size() - match.get().arguments().size();
        if (index < named) {
            return Part.COMMAND;
        }
        return new ArgumentAdvice(match.get().command().spec(), words.subList(named, index)).part(words.get(index), typing);
    }

    /** What to write next, for a cursor behind the words and a blank; an empty text where there is nothing to say. */
    public String next(List<String> words) {
        return commands.find(words)
                .map(match -> new ArgumentAdvice(match.command().spec(), match.arguments()).next())
                .orElse("");
    }

    private boolean possibleName(List<String> words, boolean typing) {
        String name = String.join(" ", words);
        return commands.visible().stream()
                .map(command -> command.getName() + " ")
                .anyMatch(known -> known.startsWith(name + (typing ? "" : " ")));
    }
}
