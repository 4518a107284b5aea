package dev.harthon.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.end2end.BuiltHarthon.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going back and forth from one call to the next, and what a shell leaves that is killed. */
class KeptStepsIT {

    @TempDir
    Path home;

    private LocalCalls calls;

    @BeforeEach
    void begin() throws Exception {
        calls = new LocalCalls(home);
    }

    @Test
    void undoAndRedoReachIntoEarlierCalls() throws Exception {
        calls.all("load sample/greeter", "set cpus 2", "env map interval 7");

        assertThat(calls.ok("undo").err()).contains("env map interval");
        assertThat(calls.ok("undo").err()).contains("cpus");
        assertThat(calls.json("show").path("cpus").stringValue()).isEqualTo("0.5");
        assertThat(calls.ok("redo").err()).contains("cpus");
        assertThat(calls.json("show").path("cpus").stringValue()).isEqualTo("2");
        calls.ok("redo");
        calls.ok("expect", "config", "interval", "=", "7");
        assertThat(calls.harthon().run("redo").exit()).isEqualTo(2);
    }

    @Test
    void changesAndResetLookBackToWhatWasSaved() throws Exception {
        calls.all("set cpus 2", "set mem 64", "save work");
        assertThat(calls.ok("changes", "-q").out()).isEmpty();

        calls.all("set cpus 3", "label a=b");
        assertThat(calls.ok("changes").out()).contains("cpus", "label a");
        calls.ok("reset");
        assertThat(calls.json("show").path("cpus").stringValue()).isEqualTo("2");
        calls.ok("undo");
        assertThat(calls.json("show").path("cpus").stringValue()).isEqualTo("3");
    }

    @Test
    void aSessionCanBeRemoved() throws Exception {
        calls.ok("set", "cpus", "2");
        assertThat(calls.harthon().run("sessions", "remove", "work", "--yes").exit()).isEqualTo(2);
        BuiltHarthon other = new BuiltHarthon(home);
        assertThat(other.run("sessions", "remove", "work").exit()).isEqualTo(2);
        other.run("sessions", "remove", "work", "--yes").succeeded();
        assertThat(other.run("sessions", "-q").out()).isEmpty();
        assertThat(other.run("sessions", "remove", "wrok", "--yes").err()).contains("there is no session 'wrok'");
    }

    @Test
    void aKilledShellLosesNothing() throws Exception {
        Tools.needs("tmux");
        try (Tmux tmux = Tmux.start(home)) {
            tmux.line("load sample/greeter", "✓ loaded").line("set cpus 3", "cpus = 3");
            tmux.awaitPrompt("greeter@local*>");
            kill(home);
            tmux.end();
        }
        try (Tmux tmux = Tmux.start(home)) {
            String name = tmux.await("sessions use recovered-").screen().replaceAll("(?s).*(recovered-\\d{8}-\\d{6}).*", "$1");
            tmux.line("sessions use " + name, "at session").line("get cpus", "3");
            tmux.awaitPrompt("greeter@local>").press("C-d");
            assertThat(tmux.end()).isZero();
        }
        try (Tmux tmux = Tmux.start(home)) {
            assertThat(tmux.screen()).doesNotContain("recovered");
            tmux.line("set cpus 1", "cpus = 1").press("C-d").await("unsaved changes").type("y").press("Enter");
            assertThat(tmux.end()).isZero();
        }
        assertThat(new BuiltHarthon(home).run("sessions", "-q").out().lines()).hasSize(1);
    }

    @Test
    void whatIsTypedCanBeRecordedAndReplayed() throws Exception {
        Result recorded = new BuiltHarthon(home).feed("""
                record start demo.harthon
                load sample/greeter
                env DB_PASSWORD=hunter2 GREETING='two  words'
                record stop
                set cpus 4
                """);
        assertThat(recorded.exit()).as(recorded.toString()).isZero();
        List<String> lines = Files.readAllLines(home.resolve("demo.harthon"));
        assertThat(lines).containsExactly(
                "# Recorded by harthon", "load sample/greeter",
                "env DB_PASSWORD=\"${DB_PASSWORD}\" 'GREETING=two  words'");

        assertThat(new BuiltHarthon(home).run("replay", "demo.harthon").exit()).isEqualTo(2);
        new BuiltHarthon(home).run("replay", "demo.harthon", "--var", "DB_PASSWORD=x").succeeded();
        assertThat(new BuiltHarthon(home).run("record", "start", "x.harthon").exit()).isEqualTo(2);
    }

    private static void kill(Path home) {
        ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("/bin/java"))
                .filter(process -> Leftovers.belongsTo(process, home))
                .forEach(ProcessHandle::destroyForcibly);
    }
}
