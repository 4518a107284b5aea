package dev.harthon.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.OneCall;
import dev.harthon.StartedHarthon;
import dev.harthon.fault.ExitCode;
import dev.harthon.local.Await;
import dev.harthon.shell.command.HarthonCommand;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines 1 to 8 of the conventions. What a terminal must show is in {@code ScreenIT} and {@code ShellProcessTest}. */
class EntryAndExitTest {

    @TempDir
    Path home;

    @Test
    void line1ArgumentsAreOneCommandAndPipedStdinIsAScript() {
        assertThat(OneCall.of(home, "get", "cpus", "-q").out()).isEqualTo("cpus\n");
        assertThat(OneCall.piped(home, "set cpus 2\nget cpus -o plain").out()).startsWith("cpus\t2\t");
    }

    @Test
    void line2EveryWayToAskForHelpAnswersOnStdoutWithinEightyColumns() {
        List<String[]> ways = List.of(
                new String[] {"--help"}, new String[] {"-h"}, new String[] {"help"}, new String[] {"help", "deploy"},
                new String[] {"deploy", "--help"}, new String[] {"deploy", "-h"}, new String[] {"help", "keys"},
                new String[] {"help", "scripts"}, new String[] {"help", "env"});
        for (String[] way : ways) {
            OneCall call = OneCall.of(home, way);
            assertThat(call.code()).isZero();
            assertThat(call.err()).isEmpty();
            assertThat(call.out().lines()).as(String.join(" ", way)).hasSizeGreaterThan(3)
                    .allMatch(line -> line.length() <= 80);
        }
    }

    @Test
    void line2EveryCommandHasHelpWithinEightyColumns() {
        try (StartedHarthon harthon = new StartedHarthon(home)) {
            for (HarthonCommand command : harthon.commands().visible()) {
                assertThat(harthon.run(command.getName() + " --help")).isEqualTo(ExitCode.OK);
                assertThat(harthon.said().lines()).as(command.getName()).allMatch(line -> line.length() <= 80);
            }
        }
    }

    @Test
    void line3TheVersionIsOneLine() {
        assertThat(OneCall.of(home, "--version")).isEqualTo(new OneCall(0, "harthon 1.2.3\n", ""));
    }

    @Test
    void line4ArgumentsStayAList() {
        String typed = OneCall.piped(home, "env X='a  b'\nenv list -o plain").out();
        assertThat(OneCall.of(home, "--session", "s", "env", "X=a  b").code()).isZero();
        assertThat(OneCall.of(home, "--session", "s", "env", "list", "-o", "plain").out())
                .contains("X\tenv\ta  b\n")
                .isEqualTo(typed);
    }

    @Test
    void line5ExitCodesAreToldAndNeverNegative() {
        String told = OneCall.of(home, "help", "exit-codes").out();
        Arrays.stream(ExitCode.values()).forEach(code -> {
            assertThat(code.code()).isBetween(0, 130);
            assertThat(told).contains("%3d  %s".formatted(code.code(), code.meaning()));
        });
        assertThat(told).contains("143");
    }

    @Test
    void line6AFailingLineEndsAScriptWithItsCodeAndPlace() {
        OneCall call = OneCall.piped(home, "set cpus 1\nset mem much\nset cpus 2\n");
        assertThat(call.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(call.err()).contains("<stdin>:2: error:").doesNotContain("cpus = 2");
    }

    @Test
    void line7ExitAndQuitEndAScriptWellAndAskNothing() {
        for (String word : List.of("exit", "quit")) {
            OneCall call = OneCall.piped(home, "set cpus 2\n" + word + "\nnonsense\n");
            assertThat(call.code()).isZero();
            assertThat(call.err()).isEqualTo("✓ cpus = 2\n");
        }
    }

    @Test
    void line8CtrlCEndsACommandThatWaits() {
        try (StartedHarthon harthon = new StartedHarthon(home)) {
            ExitCode code = harthon.run("watch -n 3600 version", handler -> {
                Thread ctrlC = new Thread(() -> {
                    Await.until("it says something", () -> !harthon.said().isEmpty());
                    handler.run();
                });
                ctrlC.start();
                return () -> {};
            });
            assertThat(code).isEqualTo(ExitCode.INTERRUPTED);
            assertThat(harthon.said()).endsWith("interrupted\n");
        }
    }
}
