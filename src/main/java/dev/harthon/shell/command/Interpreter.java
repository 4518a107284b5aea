package dev.harthon.shell.command;

import dev.harthon.fault.ExitCode;
import java.util.List;

/** What commands that run other commands need: {@code replay}, {@code watch}, {@code help}. */
public interface Interpreter {

    Commands commands();

    /** Runs a command line; failures are told to the user and come back as the code. */
    ExitCode dispatch(List<String> words);

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
