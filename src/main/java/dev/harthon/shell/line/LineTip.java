package dev.harthon.shell.line;

import dev.harthon.session.words.CommandLine;
import dev.harthon.session.words.CommandLines;
import dev.harthon.shell.command.Commands;
import dev.harthon.shell.command.LineAdvice;
import java.util.List;

/** What to write next, for the place behind the cursor: only where a word could begin. */
final class LineTip {

    private final LineAdvice advice;

    LineTip(Commands commands) {
        this.advice = new LineAdvice(commands);
    }

    /** @return an empty text where there is nothing to say */
    String behind(String buffer) {
        if (!buffer.endsWith(" ")) {
            return "";
        }
        List<CommandLine> lines = CommandLines.of(buffer);
        CommandLine last = lines.get(lines.size() - 1);
        boolean open = last.words().unfinished().isPresent() || last.words().comment().isPresent();
        return open ? "" : advice.next(last.words().texts());
    }
}
