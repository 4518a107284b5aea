package dev.harthon.shell;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.OperationFault;
import dev.harthon.session.script.ScriptVariables;
import dev.harthon.shell.builtin.BuiltIns;
import dev.harthon.shell.command.Commands;
import dev.harthon.shell.command.Dialogue;
import dev.harthon.shell.line.LineHistory;
import dev.harthon.shell.line.LineReaders;
import dev.harthon.shell.line.Repl;
import dev.harthon.shell.line.TerminalDialogue;
import dev.harthon.shell.render.Console;
import dev.harthon.shell.render.OutputClosed;
import dev.harthon.shell.render.Streams;
import dev.harthon.shell.run.Cancellation;
import dev.harthon.shell.run.Dispatcher;
import dev.harthon.shell.run.FailureTeller;
import dev.harthon.shell.run.LeaveShell;
import dev.harthon.shell.run.PlayOptions;
import dev.harthon.shell.run.ScriptPlayer;
import dev.harthon.shell.run.ScriptReader;
import dev.harthon.shell.run.SignalSource;
import dev.harthon.shell.run.Terminals;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import org.springframework.shell.core.command.CommandRegistry;

/** The shell of one process, put together from the application and the terminal. */
final class RunningShell {

    private static final String STDIN = "<stdin>";

    private final String version;
    private final Launch launch;
    private final Terminals terminals;
    private final Console console;
    private final FailureTeller teller;

    RunningShell(String version, Launch launch, Terminals terminals) {
        this.version = version;
        this.launch = launch;
        this.terminals = terminals;
        this.console = launch.console();
        this.teller = new FailureTeller(console, launch.options().verbosity());
    }

    ExitCode run(Application.Wiring wiring) {
        try {
            Cancellation cancellation =
                    new Cancellation(signals(), Clock.systemUTC(), () -> Runtime.getRuntime().halt(130));
            try (TerminationHook hook = TerminationHook.install(cancellation, terminals);
                    Application application = wiring.start(launch)) {
                return run(application, cancellation);
            }
        } catch (OutputClosed gone) {
            throw gone;
        } catch (IOException e) {
            return teller.tell(
                    new OperationFault("cannot open the terminal", String.valueOf(e.getMessage()), "", e), "", false);
        } catch (RuntimeException failure) {
            return teller.tell(failure, "", false);
        }
    }

    private ExitCode run(Application application, Cancellation cancellation) throws IOException {
        Commands commands = commands(application);
        Dialogue dialogue = dialogue();
        Dispatcher dispatcher =
                new Dispatcher(commands, console, dialogue, cancellation, teller, application.observer());
        if (launch.interactive()) {
            return new Repl(
                            LineReaders.prompt(terminals.open(), commands, console, application),
                            dispatcher,
                            cancellation,
                            console,
                            dialogue,
                            application)
                    .run();
        }
        return launch.options().words().isEmpty() ? script(dispatcher) : command(dispatcher);
    }

    /** The terminal has shown {@code ^C}: what the command says next begins on a line of its own. */
    private SignalSource signals() throws IOException {
        SignalSource source =
                launch.interactive() ? SignalSource.terminal(terminals.open()) : SignalSource.process();
        return handler -> source.onInterrupt(() -> {
            console.breakLine();
            handler.run();
        });
    }

    private ExitCode command(Dispatcher dispatcher) {
        try {
            return dispatcher.dispatch(launch.options().words());
        } catch (LeaveShell atOnce) {
            return ExitCode.OK;
        }
    }

    private ExitCode script(Dispatcher dispatcher) {
        ScriptVariables variables = new ScriptVariables(Map.of(), launch.env());
        ScriptReader lines = new ScriptReader(STDIN, console.streams().in(), variables);
        try {
            return new ScriptPlayer(dispatcher, console).play(STDIN, lines, PlayOptions.PIPED);
        } catch (RuntimeException failure) {
            return dispatcher.tell(failure, "");
        }
    }

    private Commands commands(Application application) {
        CommandRegistry all = new CommandRegistry(new HashSet<>(application.commands().getCommands()));
        BuiltIns.register(
                all,
                version,
                GlobalOptions.offering(application::sessions),
                launch.env(),
                () -> LineHistory.lines(application.historyFile()));
        return Commands.of(all);
    }

    /** There is somebody to ask where both a question can be seen and an answer typed. */
    private Dialogue dialogue() {
        Streams io = console.streams();
        return io.inIsTerminal() && (io.outIsTerminal() || io.errIsTerminal())
                ? new TerminalDialogue(terminals::open)
                : Dialogue.NONE;
    }
}
