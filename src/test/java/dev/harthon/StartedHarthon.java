package dev.harthon;

import dev.harthon.fault.ExitCode;
import dev.harthon.session.words.Tokenizer;
import dev.harthon.shell.Application;
import dev.harthon.shell.GlobalOptions;
import dev.harthon.shell.Launch;
import dev.harthon.shell.builtin.BuiltIns;
import dev.harthon.shell.command.Commands;
import dev.harthon.shell.command.Dialogue;
import dev.harthon.shell.render.Console;
import dev.harthon.shell.run.Cancellation;
import dev.harthon.shell.run.Dispatcher;
import dev.harthon.shell.run.FailureTeller;
import dev.harthon.shell.run.LeaveShell;
import dev.harthon.shell.run.LineObserver;
import dev.harthon.shell.run.SignalSource;
import dev.harthon.shell.run.Verbosity;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.shell.core.command.CommandRegistry;

/** The whole application in a home of its own, with every command that a user has, and somebody who says yes. */
public final class StartedHarthon implements AutoCloseable {

    private static final Dialogue YES = new Dialogue() {
        @Override
        public boolean interactive() {
            return true;
        }

        @Override
        public String ask(String question) {
            return "y";
        }

        @Override
        public String secret(String question) {
            return "y";
        }
    };

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console = Console.piped(said, said);
    private final Application application;
    private final Commands commands;

    public StartedHarthon(Path home) {
        this(home, Map.of());
    }

    /** @param more of the environment */
    public StartedHarthon(Path home, Map<String, String> more) {
        Map<String, String> env = new HashMap<>(Map.of("HOME", home.toString(), "HAB_BLDR_URL", "http://127.0.0.1:1"));
        env.putAll(more);
        Launch launch = new Launch(GlobalOptions.parse(List.of(), env), env, console, false);
        this.application = HarthonApplication.start(launch);
        CommandRegistry all = new CommandRegistry(new HashSet<>(application.commands().getCommands()));
        BuiltIns.register(all, "1.2.3", GlobalOptions.offering(application::sessions), env, List::of);
        this.commands = Commands.of(all);
    }

    public Commands commands() {
        return commands;
    }

    /** Runs a line as at the prompt. */
    public ExitCode run(String line) {
        return run(line, SignalSource.none());
    }

    public ExitCode run(String line, SignalSource interrupts) {
        said.reset();
        Cancellation cancellation = new Cancellation(interrupts, Clock.systemUTC(), () -> {});
        Dispatcher dispatcher = new Dispatcher(
                commands, console, YES, cancellation, new FailureTeller(console, Verbosity.NORMAL), LineObserver.NONE);
        try {
            return dispatcher.dispatch(Tokenizer.split(line).whole());
        } catch (LeaveShell left) {
            return ExitCode.OK;
        }
    }

    /** What the last line wrote, on stdout and stderr; may be asked while it runs. */
    public String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        application.close();
    }
}
