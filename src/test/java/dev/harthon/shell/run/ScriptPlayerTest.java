package dev.harthon.shell.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.InterruptedFault;
import dev.harthon.session.script.ScriptVariables;
import dev.harthon.shell.command.SampleCommands;
import dev.harthon.shell.command.ShellHarness;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptPlayerTest {

    private final ShellHarness shell = new ShellHarness();

    @Test
    void runsLineByLine() {
        String script = "# a comment\n\nset id 'a b' # more\nset mem \\\n  512";
        assertThat(play(script, PlayOptions.PIPED)).isEqualTo(ExitCode.OK);
        assertThat(shell.out()).isEqualTo("id = a b\nmem = 512\n");
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void stopsAtTheFirstFailureAndNamesIt() {
        assertThat(play("set id x\nset id\nset id y", PlayOptions.PIPED)).isEqualTo(ExitCode.USAGE);
        assertThat(shell.out()).isEqualTo("id = x\n");
        assertThat(shell.err()).startsWith("demo.harthon:2: error: set needs <value>\n");
    }

    @Test
    void namesALineThatEndsInAnotherCode() {
        shell.add(SampleCommands.of("diff", List.of(), in -> ExitCode.DIFFERS));
        assertThat(play("diff\nset id x", PlayOptions.PIPED)).isEqualTo(ExitCode.DIFFERS);
        assertThat(shell.err()).isEqualTo("demo.harthon:1: ended with 9: there are differences (diff)\n");
    }

    @Test
    void goesOnWhereAskedAndGivesTheFirstCode() {
        shell.add(SampleCommands.of("diff", List.of(), in -> ExitCode.DIFFERS));
        PlayOptions keepGoing = new PlayOptions(false, true, false, true, Optional.empty());
        assertThat(play("diff\nnope\nset id x", keepGoing)).isEqualTo(ExitCode.DIFFERS);
        assertThat(shell.out()).isEqualTo("id = x\n");
        assertThat(shell.err()).endsWith("demo.harthon: 3 lines, 2 failed, 0.0 s\n");
    }

    @Test
    void stopsAtCtrlCEvenWhereItKeepsGoing() {
        shell.add(SampleCommands.of("stop", List.of(), in -> {
            throw new InterruptedFault("stopped", "", "");
        }));
        PlayOptions keepGoing = new PlayOptions(false, true, false, false, Optional.empty());
        assertThat(play("stop\nset id x", keepGoing)).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(shell.err()).isEqualTo("demo.harthon:1: interrupted\n");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void endsWhereALineSaysSo() {
        shell.add(SampleCommands.of("bye", List.of(), in -> {
            throw new LeaveShell();
        }));
        assertThat(play("set id x\nbye\nset id y", PlayOptions.PIPED)).isEqualTo(ExitCode.OK);
        assertThat(shell.out()).isEqualTo("id = x\n");
    }

    @Test
    void checksEveryLineAndRunsNone() {
        PlayOptions dryRun = new PlayOptions(false, false, true, true, Optional.empty());
        assertThat(play("set id x\nsett id\ndeploy --forse\nset id ${nowhere}\nset 'open", dryRun))
                .isEqualTo(ExitCode.USAGE);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err())
                .contains("demo.harthon:2: error: there is no command 'sett'")
                .contains("demo.harthon:3: error: deploy has no option --forse")
                .contains("demo.harthon:4: error: the variable 'nowhere' has no value")
                .contains("demo.harthon:5: error: the command is not finished")
                .endsWith("demo.harthon: 5 lines, 4 wrong, nothing was run\n");
    }

    @Test
    void putsVariablesInAndShowsTheirNames() {
        PlayOptions echo = new PlayOptions(true, false, false, false, Optional.empty());
        play("set id ${who:-me}\nset mem \"${size}\"", echo);
        assertThat(shell.out()).isEqualTo("id = me\nmem = 1 GiB\n");
        assertThat(shell.err()).isEqualTo("+ set id ${who:-me}\n+ set mem \"${size}\"\n");
    }

    @Test
    void writesAReport(@TempDir Path folder) throws Exception {
        Path report = folder.resolve("report.xml");
        play("set id x\nnope <&>\nset id y", new PlayOptions(false, false, false, false, Optional.of(report)));
        assertThat(Files.readString(report)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="demo.harthon" tests="3" failures="1" errors="0" skipped="1" time="2.000">
                  <testcase classname="demo.harthon" name="1: set id x" time="1.000"></testcase>
                  <testcase classname="demo.harthon" name="2: nope &lt;&amp;&gt;" time="1.000">\
                <failure type="exit 2" message="there is no command 'nope'">
                'help' lists the commands</failure></testcase>
                  <testcase classname="demo.harthon" name="3: set id y" time="0.000"><skipped/></testcase>
                </testsuite>
                """);
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().contains(".tmp-"));
    }

    private ExitCode play(String script, PlayOptions options) {
        ScriptVariables variables = new ScriptVariables(Map.of("size", "1 GiB"), Map.of());
        ScriptReader lines = new ScriptReader(
                "demo.harthon", new ByteArrayInputStream(script.getBytes(StandardCharsets.UTF_8)), variables);
        LongSupplier clock = options.junit().isPresent() ? new OneSecondEach() : () -> 0;
        return new ScriptPlayer(shell.dispatcher(), shell.console(), clock).play("demo.harthon", lines, options);
    }

    private static final class OneSecondEach implements LongSupplier {
        private long nanos;

        @Override
        public long getAsLong() {
            nanos += 1_000_000_000L;
            return nanos;
        }
    }
}
