package dev.harthon.shell.line;

import static dev.harthon.shell.line.TypedKeys.CTRL_C;
import static dev.harthon.shell.line.TypedKeys.CTRL_D;
import static dev.harthon.shell.line.TypedKeys.DOWN;
import static dev.harthon.shell.line.TypedKeys.ENTER;
import static dev.harthon.shell.line.TypedKeys.PASTE;
import static dev.harthon.shell.line.TypedKeys.PASTE_END;
import static dev.harthon.shell.line.TypedKeys.UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.NetworkFault;
import dev.harthon.shell.command.SampleCommands;
import dev.harthon.shell.run.LeaveShell;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplTest {

    @TempDir
    private Path folder;

    @Test
    void runsEachLine() {
        assertThat(keys().type("set id 'a b'", ENTER, "set mem 5", ENTER)).isEqualTo("id = a b\nmem = 5\n");
    }

    @Test
    void keepsExclamationMarksAndBackslashesAsTheyAre() {
        assertThat(keys().type("set id 'a!!\\d+ ^x^y'", ENTER)).isEqualTo("id = a!!\\d+ ^x^y\n");
    }

    @Test
    void asksForMoreWhileAQuoteIsOpen() {
        TypedKeys keys = keys();
        assertThat(keys.type("set id 'a", ENTER, "b'", ENTER)).isEqualTo("id = a\nb\n");
        assertThat(keys.screen()).contains("> ");
    }

    @Test
    void joinsLinesAtABackslash() {
        assertThat(keys().type("set id \\", ENTER, "x", ENTER)).isEqualTo("id = x\n");
    }

    @Test
    void runsAPasteLineByLine() {
        String paste = PASTE + "set id 'two\nlines' # it's one\nset mem 1\n\nset cpus \\\n2\n" + PASTE_END;
        assertThat(keys().type(paste, ENTER)).isEqualTo("id = two\nlines\nmem = 1\ncpus = 2\n");
    }

    @Test
    void ctrlCClearsTheLine() {
        assertThat(keys().type("set id x", CTRL_C, "set id y", ENTER)).isEqualTo("id = y\n");
    }

    @Test
    void ctrlDLeaves() {
        assertThat(keys().type("set id x", ENTER, CTRL_D, "set id y", ENTER)).isEqualTo("id = x\n");
    }

    @Test
    void asksBeforeUnsavedChangesAreLost() {
        TypedKeys keys = keys().unsaved("unsaved changes");
        assertThat(keys.type(CTRL_D, "n", ENTER, "set id x", ENTER, CTRL_D, "y", ENTER, "set id y", ENTER))
                .isEqualTo("id = x\n");
        assertThat(keys.screen()).contains("There are unsaved changes. Leave all the same? [y/N]");
    }

    @Test
    void leavesWhereACommandAsksTo() {
        TypedKeys keys = keys().add(SampleCommands.of("bye", List.of(), in -> {
            throw new LeaveShell();
        }));
        assertThat(keys.type("bye", ENTER, "set id x", ENTER)).isEmpty();
    }

    @Test
    void goesOnAfterAFailure() {
        TypedKeys keys = keys();
        assertThat(keys.type("nonsense", ENTER, "set id x", ENTER)).isEqualTo("id = x\n");
        assertThat(keys.err()).contains("there is no command 'nonsense'");
    }

    @Test
    void upFindsTheLinesThatBeginLikeThisOne() {
        String typed = "set mem 1" + ENTER + "set id x" + ENTER + "env a=b" + ENTER;
        assertThat(keys().type(typed, "set m", UP, ENTER)).endsWith("a=b\nmem = 1\n");
        assertThat(keys().type(typed, "set", UP, UP, DOWN, ENTER)).endsWith("a=b\nid = x\n");
        assertThat(keys().type(typed, UP, UP, ENTER)).endsWith("a=b\nid = x\n");
    }

    @Test
    void worksOnADumbTerminal() {
        assertThat(keys().typeOn("dumb", "set id x", ENTER)).isEqualTo("id = x\n");
    }

    @Test
    void ctrlCInACommandComesBackToThePrompt() {
        TypedKeys keys = keys();
        keys.add(SampleCommands.of("wait", List.of(), in -> {
            keys.raiseCtrlC();
            try {
                new CountDownLatch(1).await();
                return ExitCode.OK;
            } catch (InterruptedException e) {
                throw new NetworkFault("the connection is gone", "", "", e);
            }
        }));
        assertThat(keys.type("wait", ENTER, "set id x", ENTER)).isEqualTo("id = x\n");
        assertThat(keys.err()).isEqualTo("interrupted\n");
    }

    private TypedKeys keys() {
        return new TypedKeys(folder);
    }
}
