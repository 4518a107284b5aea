package dev.harthon.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell as a person sees it, at 80 columns and 24 lines. */
class ScreenIT {

    private static final String ESCAPE = "\u001b[";

    @TempDir
    Path home;

    @BeforeEach
    void needs() {
        Tools.needs("tmux", "env");
    }

    @Test
    void tabCompletesCommandsSettingsValuesPackagesAndFiles() throws Exception {
        Files.createDirectories(home.resolve("results"));
        try (Tmux tmux = Tmux.start(home)) {
            tmux.awaitPrompt("harthon@local>");
            tmux.type("depl").press("Tab").await("> deploy").press("C-c").awaitPrompt("harthon@local>");
            tmux.type("set isol").press("Tab").await("> set isolation");
            tmux.type("us").press("Tab").await("> set isolation userns").press("C-c").awaitPrompt("harthon@local>");
            tmux.type("load sa").press("Tab").await("> load sample/").press("Tab").await("> load sample/greeter");
            tmux.press("C-c").awaitPrompt("harthon@local>");
            tmux.type("load ./res").press("Tab").await("> load ./results/").press("C-c").awaitPrompt("harthon@local>");
        }
    }

    @Test
    void ctrlDAsksBeforeChangesAreLost() throws Exception {
        try (Tmux tmux = Tmux.start(home)) {
            tmux.line("load sample/greeter", "✓ loaded").awaitPrompt("greeter@local*>");
            tmux.press("C-d").await("unsaved changes").line("n", "greeter@local*>").awaitPrompt("greeter@local*>");
            tmux.line("save mine", "mine").awaitPrompt("greeter@local>");
            tmux.press("C-d");

            assertThat(tmux.end()).isZero();
        }
    }

    @Test
    void ctrlCEndsTheLogAndNeitherTheShellNorTheCluster() throws Exception {
        try (Tmux tmux = Tmux.start(home)) {
            tmux.line("local start --detach", "✓ the local cluster answers");
            tmux.line("load sample/greeter", "✓ loaded").line("set isolation none", "isolation = none");
            tmux.line("set runner direct", "runner = direct");
            tmux.line("deploy", "✓ /sample/greeter runs on local: 1 instance").awaitPrompt("greeter@local*>");
            tmux.line("logs -f", "from port 3").press("C-c").awaitPrompt("greeter@local*>");
            tmux.line("tasks", "TASK_RUNNING").awaitPrompt("greeter@local*>");
            tmux.line("destroy", "[y/N]").line("y", "✓ destroyed /sample/greeter").awaitPrompt("greeter@local*>");
            tmux.line("local stop", "✓ the local cluster is gone").awaitPrompt("greeter@local*>");
            tmux.press("C-d").await("unsaved changes").type("y").press("Enter");

            assertThat(tmux.end()).isZero();
        }
        Leftovers.assertNone(home);
    }

    @Test
    void nothingIsWiderThanTheScreen() throws Exception {
        try (Tmux tmux = Tmux.start(home, "PAGER=cat")) {
            tmux.awaitPrompt("harthon@local>").line("load sample/greeter", "✓ loaded").awaitPrompt("greeter@local*>");
            tmux.line("set isolation none", "isolation = none").awaitPrompt("greeter@local*>");
            tmux.line("set runner direct", "runner = direct").awaitPrompt("greeter@local*>");
            List.of("show", "deps", "exports", "exposes", "explain cpus", "config", "get", "help deploy")
                    .forEach(line -> tmux.type(line).press("Enter").await("> " + line).awaitPrompt("greeter@local*>"));

            assertThat(tmux.lines()).hasSizeGreaterThan(80).allSatisfy(shown ->
                    assertThat(shown.length()).as(shown).isLessThanOrEqualTo(80));
        }
    }

    @Test
    void coloursCanBeHadAndRefused() throws Exception {
        try (Tmux tmux = Tmux.start(home)) {
            assertThat(tmux.line("nonsense", "error:").awaitPrompt("harthon@local>").colours()).contains(ESCAPE);
        }
        try (Tmux tmux = Tmux.start(home, "NO_COLOR=1")) {
            assertThat(tmux.line("nonsense", "error:").awaitPrompt("harthon@local>").colours()).doesNotContain(ESCAPE);
        }
    }

    @Test
    void aDumbTerminalWillDo() throws Exception {
        try (Tmux tmux = Tmux.start(home, "TERM=dumb")) {
            tmux.line("set cpus 2", "cpus = 2").line("get cpus", "2");
            assertThat(tmux.colours()).doesNotContain(ESCAPE);
            tmux.press("C-d").await("unsaved changes").line("y", "y");

            assertThat(tmux.end()).isZero();
        }
    }
}
