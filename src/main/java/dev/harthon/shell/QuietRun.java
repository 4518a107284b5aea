package dev.harthon.shell;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.Fault;
import dev.harthon.shell.command.Arguments;
import dev.harthon.shell.command.Commands;
import dev.harthon.shell.command.Dialogue;
import dev.harthon.shell.command.Interpreter;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Outcome;
import dev.harthon.shell.render.Console;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.shell.core.command.CommandRegistry;

/** Runs command lines whose output nobody wants: those that make a kept session again. */
public final class QuietRun implements Interpreter {

    private final Commands commands;
    private final Console nowhere = Console.piped(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
    private String complaint = "";

    public QuietRun(CommandRegistry registry) {
        this.commands = Commands.of(registry);
    }

    /** What the last line that failed died of. */
    public String complaint() {
        return complaint;
    }

    @Override
    public Commands commands() {
        return commands;
    }

    @Override
    public Outcome run(Supplier<List<String>> words, String where) {
        try {
            Commands.Match match = commands.match(words.get());
            Arguments arguments = match.command().parse(match.arguments());
            return Outcome.of(
                    match.command().invoke(arguments, new Invocation(arguments, nowhere, Dialogue.NONE, this)));
        } catch (Fault fault) {
            return new Outcome(tell(fault, where), Optional.of(fault));
        }
    }

    @Override
    public Interpreter on(Console other) {
        return this;
    }

    @Override
    public ExitCode tell(Throwable failure, String where) {
        complaint = where + failure.getMessage();
        return failure instanceof Fault fault ? fault.exitCode() : ExitCode.FAILED;
    }
}
