package dev.harthon.shell.command;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.render.Console;
import java.util.List;
import java.util.function.Supplier;

/** What commands that run other commands need: {@code replay}, {@code watch}, {@code help}. */
public interface Interpreter {

    Commands commands();

    /**
     * Runs a command line; failures are told to the user and come back as the code.
     *
     * @param words splits the line; what it throws is told like a failure of the command
     * @param where what an error line begins with, such as {@code demo.harthon:3: }; may be empty
     */
    Outcome run(Supplier<List<String>> words, String where);

    /** The same, whose commands speak to another console, and have nobody to ask. */
    Interpreter on(Console other);

    /** Tells a failure as that of a command is told. */
    ExitCode tell(Throwable failure, String where);

    /** Runs a command line that is split already. */
    default ExitCode dispatch(List<String> words) {
        return run(() -> words, "").code();
    }

    /**
     * Checks a command line without running it.
     *
     * @throws dev.harthon.fault.UsageFault where command, options or arguments are wrong
     */
    default void check(List<String> words) {
        Commands.Match match = commands().match(words);
        match.command().parse(match.arguments());
    }
}
