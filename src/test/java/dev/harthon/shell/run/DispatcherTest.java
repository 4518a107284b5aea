package dev.harthon.shell.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.PackageFault;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.SampleCommands;
import dev.harthon.shell.command.ShellHarness;
import java.util.List;
import org.junit.jupiter.api.Test;

class DispatcherTest {

    private final ShellHarness shell = new ShellHarness();

    @Test
    void givesTheWordsToTheCommandAsTheyAre() {
        assertThat(shell.run("set", "id", "a b\"c")).isEqualTo(ExitCode.OK);
        assertThat(shell.out()).isEqualTo("id = a b\"c\n");
    }

    @Test
    void prefersTheLongestName() {
        shell.run("env", "map", "key", "$PORT");
        assertThat(shell.out()).isEqualTo("map key to $PORT\n");
    }

    @Test
    void neverTakesAWordWithABlankForTwoWordsOfAName() {
        assertThat(shell.run("env map", "key", "x")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void asksWhetherAnotherCommandWasMeant() {
        assertThat(shell.run("st", "id")).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).isEqualTo("error: there is no command 'st'\n  try: did you mean set?\n");
    }

    @Test
    void namesTheWordsThatCanFollow() {
        assertThat(shell.run("target")).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("target needs a word more").contains("one of list, use is wanted");
    }

    @Test
    void refusesAMistypedSubCommand() {
        assertThat(shell.run("target", "lists")).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("target has no command 'lists'").contains("did you mean list?");
    }

    @Test
    void tellsAFaultInThreeLinesAndGivesItsCode() {
        shell.add(failing(() -> new PackageFault("cannot read redis.hart", "the file ends early", "fetch it again")));
        assertThat(shell.run("fail")).isEqualTo(ExitCode.PACKAGE);
        assertThat(shell.err())
                .isEqualTo("error: cannot read redis.hart\n  why: the file ends early\n  try: fetch it again\n");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void saysInterruptedAndNothingElse() {
        shell.add(failing(() -> new InterruptedFault("build stopped", "", "")));
        assertThat(shell.run("fail")).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(shell.err()).isEqualTo("interrupted\n");
    }

    @Test
    void ownsUpToABug() {
        shell.add(failing(() -> new IllegalStateException("no such thing")));
        assertThat(shell.run("fail")).isEqualTo(ExitCode.FAILED);
        assertThat(shell.err()).contains("Harthon has a bug", "IllegalStateException: no such thing", "--debug");
    }

    @Test
    void showsHelpOnStdoutInsteadOfRunning() {
        assertThat(shell.run("set", "--help")).isEqualTo(ExitCode.OK);
        assertThat(shell.out()).startsWith("set: Change a setting\n").contains("Usage: set <key> <value>");
        assertThat(shell.err()).isEmpty();
    }

    private static HarthonCommand failing(java.util.function.Supplier<RuntimeException> failure) {
        return SampleCommands.of("fail", List.of(), in -> {
            throw failure.get();
        });
    }
}
