package dev.harthon.shell;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.UsageFault;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the process: one command where arguments name one, the prompt on a terminal, otherwise a script from stdin.
 * Version and help are answered before anything heavy is started.
 */
public final class ShellRunner {

    private final String version;
    private final Application.Wiring wiring;

    public ShellRunner(String version, Application.Wiring wiring) {
        this.version = version;
        this.wiring = wiring;
    }

    /** @return the exit code of the process */
    public int run(List<String> argv, Streams io, Map<String, String> env) {
        try {
            return run(GlobalOptions.parse(argv, env), io, env).code();
        } catch (UsageFault wrong) {
            Look look = new Look(ColourMode.AUTO, false, false, env);
            Console console = new Console(io, look, Screen.CLASSIC, Pager.NONE);
            return new FailureTeller(console, Verbosity.NORMAL).tell(wrong, "", false).code();
        } catch (OutputClosed gone) {
            return ExitCode.OK.code();
        }
    }

    private ExitCode run(GlobalOptions options, Streams io, Map<String, String> env) {
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
            return new RunningShell(version, new Launch(options, env, console, interactive), terminals).run(wiring);
        }
    }
}
