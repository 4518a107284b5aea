package dev.harthon.shell;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.Fault;
import dev.harthon.shell.command.Arguments;
import dev.harthon.shell.command.Commands;
import dev.harthon.shell.command.Dialogue;
import dev.harthon.shell.command.Interpreter;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.render.Console;
import java.io.OutputStream;
import java.util.List;
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
    public ExitCode dispatch(List<String> words) {
        try {
            Commands.Match match = commands.match(words);
            Arguments arguments = match.command().parse(match.arguments());
            return match.command().invoke(arguments, new Invocation(arguments, nowhere, Dialogue.NONE, this));
        } catch (Fault fault) {
            complaint = fault.what() + fault.why().map(why -> ": " + why).orElse("");
            return fault.exitCode();
        }
    }
}
