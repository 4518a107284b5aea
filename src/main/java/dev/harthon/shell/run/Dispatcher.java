package dev.harthon.shell.run;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Arguments;
import dev.harthon.shell.command.Commands;
import dev.harthon.shell.command.Dialogue;
import dev.harthon.shell.command.Interpreter;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Outcome;
import dev.harthon.shell.render.Console;
import dev.harthon.shell.render.OutputClosed;
import java.util.List;
import java.util.Optional;
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
    private final FailureTeller teller;
    private final LineObserver observer;
    private int depth;

    /** @param observer hears of each line when it is over */
    public Dispatcher(
            Commands commands,
            Console console,
            Dialogue dialogue,
            Cancellation cancellation,
            FailureTeller teller,
            LineObserver observer) {
        this.commands = commands;
        this.console = console;
        this.dialogue = dialogue;
        this.cancellation = cancellation;
        this.teller = teller;
        this.observer = observer;
    }

    @Override
    public Commands commands() {
        return commands;
    }

    @Override
    public Interpreter on(Console other) {
        return new Dispatcher(
                commands, other, Dialogue.NONE, cancellation, teller.on(other), LineObserver.NONE);
    }

    /** @throws LeaveShell where the command asks to leave */
    @Override
    public Outcome run(Supplier<List<String>> words, String where) {
        return cancellation.run(() -> guarded(words, where));
    }

    @Override
    public ExitCode tell(Throwable failure, String where) {
        console.settle();
        return teller.tell(failure, where, cancellation.cancelled());
    }

    private Outcome guarded(Supplier<List<String>> line, String where) {
        try {
            List<String> words = line.get();
            Outcome outcome = nested(words, where);
            if (depth == 0) {
                observer.ran(words, outcome.code());
            }
            return outcome;
        } catch (LeaveShell leave) {
            throw leave;
        } catch (RuntimeException | Error failure) {
            return new Outcome(tell(failure, where), Optional.of(failure));
        }
    }

    private Outcome nested(List<String> words, String where) {
        depth++;
        try {
            Commands.Match match = commands.match(words);
            Arguments arguments = match.command().parse(match.arguments());
            Invocation invocation = new Invocation(arguments, console, dialogue, this);
            return Outcome.of(match.command().invoke(arguments, invocation));
        } catch (LeaveShell leave) {
            throw leave;
        } catch (OutputClosed gone) {
            return Outcome.of(ExitCode.OK);
        } catch (RuntimeException | Error failure) {
            return new Outcome(tell(failure, where), Optional.of(failure));
        } finally {
            depth--;
            console.settle();
        }
    }
}
