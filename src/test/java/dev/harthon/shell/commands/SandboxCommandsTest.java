package dev.harthon.shell.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fault.ExitCode;
import dev.harthon.local.Await;
import dev.harthon.shell.commands.act.SandboxCatCommand;
import dev.harthon.shell.commands.act.SandboxGetCommand;
import dev.harthon.shell.commands.act.SandboxListCommand;
import dev.harthon.shell.commands.act.SandboxPathCommand;
import dev.harthon.shell.commands.act.SandboxSizeCommand;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.TestCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of tasks, as commands show them. */
class SandboxCommandsTest {

    private static TestCluster cluster;

    @TempDir
    private Path home;

    private Bench bench;

    @BeforeAll
    static void start() {
        cluster = new TestCluster();
        cluster.create("/s/files", "mkdir -p data/deep; printf 0123456789 > data/deep/ten; printf x > data/one; "
                + "echo ready; exec sleep 1000", "");
        cluster.create("/s/ended", "echo gone; exit 3", "");
        cluster.api.running("s/files");
        cluster.api.lastFailure("s/ended");
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void open() {
        bench = Bench.in(home);
        Clusters clusters = cluster.clusters(bench.places().config());
        bench.desk().edit(session -> session.withTarget(Optional.of("lab")));
        bench.with(it -> new SandboxListCommand(it.desk(), clusters))
                .with(it -> new SandboxCatCommand(it.desk(), clusters))
                .with(it -> new SandboxGetCommand(it.desk(), clusters))
                .with(it -> new SandboxSizeCommand(it.desk(), clusters))
                .with(it -> new SandboxPathCommand(it.desk(), clusters));
        Await.until("the task has written", () -> bench.out("sandbox", "cat", "stdout", "--app", "/s/files")
                .contains("ready"));
    }

    @Test
    void listsFoldersAndFiles() {
        assertThat(bench.out("sandbox", "ls", "--app", "/s/files", "-q").lines()).contains("data", "stdout", "stderr");
        assertThat(bench.out("sandbox", "ls", "data/", "--app", "/s/files", "-q")).isEqualTo("data/deep\ndata/one\n");
        assertThat(bench.out("sandbox", "ls", "data/one", "--app", "/s/files", "-q")).isEqualTo("data/one\n");
    }

    @Test
    void addsUpWhatIsBelow() {
        assertThat(bench.out("sandbox", "du", "data", "--app", "/s/files", "-o", "plain"))
                .isEqualTo("data/deep/\t10\t1\ndata/one\t1\t1\n");
    }

    @Test
    void copiesAFileWholeAndLeavesNothingHalfDone() throws IOException {
        Path target = home.resolve("ten");

        assertThat(bench.run("sandbox", "get", "data/deep/ten", "--to", target.toString(), "--app", "/s/files"))
                .isEqualTo(ExitCode.OK);
        assertThat(target).hasContent("0123456789");

        assertThat(bench.run("sandbox", "get", "data/deep/tin", "--to", target.toString(), "--app", "/s/files"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(bench.err()).contains("did you mean ten?");
        assertThat(target).hasContent("0123456789");
        try (Stream<Path> left = Files.list(home)) {
            assertThat(left).noneMatch(path -> path.toString().contains("ten.tmp-"));
        }
    }

    @Test
    void readsTheFilesOfATaskThatHasEnded() {
        assertThat(bench.out("sandbox", "cat", "stdout", "--app", "/s/ended")).contains("gone");
        assertThat(bench.out("sandbox", "path", "--app", "/s/ended")).contains("/runs/", "http://127.0.0.1:");
        assertThat(bench.run("sandbox", "ls", "--app", "/s/files", "--task", "nobody")).isEqualTo(ExitCode.USAGE);
    }
}
