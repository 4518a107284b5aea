package dev.harthon.shell.line;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.session.words.CommandLine;
import dev.harthon.session.words.CommandLines;
import dev.harthon.shell.command.Dialogue;
import dev.harthon.shell.render.Console;
import dev.harthon.shell.run.Cancellation;
import dev.harthon.shell.run.Dispatcher;
import dev.harthon.shell.run.LeaveShell;
import java.util.List;
import java.util.Locale;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.utils.AttributedString;

/** The loop of the prompt: a line, its commands, the next line. Only leaving ends it. */
public final class Repl {

    private final LineReader reader;
    private final Dispatcher dispatcher;
    private final Cancellation cancellation;
    private final Console console;
    private final Dialogue dialogue;
    private final ReplHooks hooks;

    public Repl(
            LineReader reader,
            Dispatcher dispatcher,
            Cancellation cancellation,
            Console console,
            Dialogue dialogue,
            ReplHooks hooks) {
        this.reader = reader;
        this.dispatcher = dispatcher;
        this.cancellation = cancellation;
        this.console = console;
        this.dialogue = dialogue;
        this.hooks = hooks;
    }

    /** Runs until the user leaves. */
    public ExitCode run() {
        while (!cancellation.stopping()) {
            try {
                commands(reader.readLine(prompt()));
            } catch (UserInterruptException clearedLine) {
                // The next line begins.
            } catch (EndOfFileException | LeaveShell leave) {
                if (mayLeave()) {
                    return ExitCode.OK;
                }
            }
        }
        return ExitCode.INTERRUPTED;
    }

    /** A paste holds several commands; Ctrl-C in one of them drops those behind it. */
    private void commands(String buffer) {
        for (CommandLine line : CommandLines.of(buffer)) {
            if (!line.isBlank() && dispatcher.run(line.words()::whole, "").code() == ExitCode.INTERRUPTED) {
                return;
            }
        }
    }

    private String prompt() {
        AttributedString prompt = hooks.promptNow();
        return console.outPage().palette().colours() ? prompt.toAnsi(reader.getTerminal()) : prompt.toString();
    }

    private boolean mayLeave() {
        String lost = hooks.unsaved();
        try {
            if (!lost.isEmpty() && !agreed("There are " + lost + ". Leave all the same? [y/N] ")) {
                return false;
            }
            hooks.left();
            return true;
        } catch (InterruptedFault no) {
            return false;
        } catch (OperationFault nobodyIsThere) {
            return true;
        }
    }

    private boolean agreed(String question) {
        return List.of("y", "yes").contains(dialogue.ask(question).strip().toLowerCase(Locale.ROOT));
    }
}
