package dev.harthon.shell.line;

import dev.harthon.shell.command.Commands;
import dev.harthon.shell.render.Console;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.terminal.Terminal;

/** Makes the line editor of the prompt. */
public final class LineReaders {

    private LineReaders() {}

    /** @param hooks where the history is and what may be in it */
    public static LineReader prompt(Terminal terminal, Commands commands, Console console, ReplHooks hooks) {
        return prompt(terminal, commands, console, hooks, new Deadline(Deadline.UNNOTICED));
    }

    static LineReader prompt(
            Terminal terminal, Commands commands, Console console, ReplHooks hooks, Deadline deadline) {
        boolean colours = console.outPage().palette().colours();
        UnaryOperator<String> tip = colours ? new LineTip(commands)::behind : line -> "";
        PromptLineReader reader = new PromptLineReader(terminal, "harthon", tip);
        reader.setParser(new LineParser());
        reader.setCompleter(new CommandCompleter(commands, deadline));
        if (colours) {
            reader.setHighlighter(new LineHighlighter(commands));
        }
        reader.option(Option.DISABLE_HIGHLIGHTER, !colours);
        reader.option(Option.DISABLE_EVENT_EXPANSION, true);
        reader.option(Option.CASE_INSENSITIVE, true);
        reader.option(Option.INSERT_TAB, false);
        reader.option(Option.COMPLETE_MATCHER_TYPO, false);
        reader.variable(LineReader.SECONDARY_PROMPT_PATTERN, "> ");
        history(reader, console, hooks);
        return reader;
    }

    private static void history(PromptLineReader reader, Console console, ReplHooks hooks) {
        try {
            LineHistory.prepare(hooks.historyFile());
            reader.variable(LineReader.HISTORY_FILE, hooks.historyFile());
        } catch (IOException e) {
            console.err("warning: lines are not remembered: cannot write " + hooks.historyFile());
        }
        reader.setHistory(new LineHistory(hooks.redaction()));
        reader.getHistory().attach(reader);
    }
}
