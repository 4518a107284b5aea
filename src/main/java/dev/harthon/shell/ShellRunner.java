package dev.harthon.shell;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.Fault;
import dev.harthon.shell.command.HelpPage;
import dev.harthon.shell.render.ColourMode;
import dev.harthon.shell.render.Console;
import dev.harthon.shell.render.Look;
import dev.harthon.shell.render.OutputClosed;
import dev.harthon.shell.render.Pager;
import dev.harthon.shell.render.Screen;
import dev.harthon.shell.render.Streams;
import dev.harthon.shell.run.FailureTeller;
import dev.harthon.shell.run.Terminals;
import dev.harthon.shell.run.Verbosity;
import dev.harthon.workbench.preferences.Preferences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs the process: one command where arguments name one, the prompt on a terminal, otherwise a script from stdin.
 * Version and help are answered before anything heavy is started.
 */
public final class ShellRunner {

    private final String version;
    private final Application.Wiring wiring;
    private final Function<Map<String, String>, Preferences> preferring;

    /** Without files of preferences. */
    public ShellRunner(String version, Application.Wiring wiring) {
        this(version, wiring, env -> new Preferences(Map.of()));
    }

    /** @param preferring reads what is preferred, given the environment */
    public ShellRunner(
            String version, Application.Wiring wiring, Function<Map<String, String>, Preferences> preferring) {
        this.version = version;
        this.wiring = wiring;
        this.preferring = preferring;
    }

    /** @return the exit code of the process */
    public int run(List<String> argv, Streams io, Map<String, String> env) {
        try {
            GlobalOptions plain = GlobalOptions.parse(argv, Map.of());
            boolean early = plain.version() || plain.help();
            Preferences preferences = early ? new Preferences(Map.of()) : preferring.apply(env);
            Map<String, String> full = preferences.environment(env);
            return run(GlobalOptions.parse(argv, full), io, full, preferences).code();
        } catch (Fault wrong) {
            Look look = new Look(ColourMode.AUTO, false, false, env);
            Console console = new Console(io, look, Screen.CLASSIC, Pager.NONE);
            return new FailureTeller(console, Verbosity.NORMAL).tell(wrong, "", false).code();
        } catch (OutputClosed gone) {
            return ExitCode.OK.code();
        }
    }

    private ExitCode run(
            GlobalOptions options, Streams io, Map<String, String> env, Preferences preferences) {
        boolean interactive = options.words().isEmpty() && io.inIsTerminal();
        try (Terminals terminals = new Terminals(interactive)) {
            Optional<String> program = Optional.ofNullable(env.get("PAGER")).filter(name -> !name.isBlank());
            Pager pager = options.pager() ? terminals.pager(program) : Pager.NONE;
            Console console = new Console(io, options.look(env), terminals, pager);
            if (options.version()) {
                console.out("harthon " + version);
                return ExitCode.OK;
            }
            if (options.help()) {
                console.outPaged(HelpPage.of(GlobalOptions.SPEC).render(console.outPage()));
                return ExitCode.OK;
            }
            Launch launch = new Launch(options, env, console, interactive, preferences);
            return new RunningShell(version, launch, terminals).run(wiring);
        }
    }
}
