package dev.harthon.shell.run;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.Fault;
import dev.harthon.fault.InterruptedFault;
import dev.harthon.shell.command.Arguments;
import dev.harthon.shell.command.Commands;
import dev.harthon.shell.command.Dialogue;
import dev.harthon.shell.command.Interpreter;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.render.Console;
import dev.harthon.shell.render.OutputClosed;
import java.util.List;
import java.util.function.Supplier;

/**
 * Words to a command to an exit code, the same for the prompt, one call, a pipe and a script. The only place that turns
 * failures into text.
 */
public final class Dispatcher implements Interpreter {

    private final Commands commands;
    private final Console console;
    private final Dialogue dialogue;
    private final Cancellation cancellation;
    private final Verbosity verbosity;

    public Dispatcher(
            Commands commands, Console console, Dialogue dialogue, Cancellation cancellation, Verbosity verbosity) {
        this.commands = commands;
        this.console = console;
        this.dialogue = dialogue;
        this.cancellation = cancellation;
        this.verbosity = verbosity;
    }

    @Override
    public Commands commands() {
        return commands;
    }

    @Override
    public ExitCode dispatch(List<String> words) {
        return dispatch(() -> words, "");
    }

    /**
     * Runs a command line.
     *
     * @param words splits the line; what it throws is told like a failure of the command
     * @param where what an error line begins with, such as {@code demo.harthon:3: }; may be empty
     * @throws LeaveShell where the command asks to leave
     */
    public ExitCode dispatch(Supplier<List<String>> words, String where) {
        return cancellation.run(() -> guarded(words, where));
    }

    /** Tells a failure as it would be told of a command. */
    public ExitCode tell(Throwable failure, String where) {
        console.settle();
        if (interrupted(failure)) {
            console.err(where + "interrupted");
            return ExitCode.INTERRUPTED;
        }
        console.err(new ErrorText(console.errPage(), verbosity).of(failure, where));
        return failure instanceof Fault fault ? fault.exitCode() : ExitCode.FAILED;
    }

    private ExitCode guarded(Supplier<List<String>> words, String where) {
        try {
            Commands.Match match = commands.match(words.get());
            Arguments arguments = match.command().parse(match.arguments());
            return match.command().invoke(arguments, new Invocation(arguments, console, dialogue, this));
        } catch (LeaveShell leave) {
            throw leave;
        } catch (OutputClosed gone) {
            return ExitCode.OK;
        } catch (RuntimeException | Error failure) {
            return tell(failure, where);
        } finally {
            console.settle();
        }
    }

    /** After Ctrl-C whatever a command died of is its way to stop. */
    private boolean interrupted(Throwable failure) {
        return failure instanceof InterruptedFault || cancellation.cancelled();
    }
}
