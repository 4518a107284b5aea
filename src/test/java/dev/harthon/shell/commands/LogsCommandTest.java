package dev.harthon.shell.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fault.ExitCode;
import dev.harthon.local.Await;
import dev.harthon.shell.commands.act.LogsCommand;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.TestCluster;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs as a script asks for them. */
class LogsCommandTest {

    private static TestCluster cluster;

    @TempDir
    private Path home;

    private Bench bench;

    @BeforeAll
    static void start() {
        cluster = new TestCluster();
        cluster.create("/l/one", "echo alpha; echo beta; echo Ready; exec sleep 1000", "");
        cluster.api.running("l/one");
        cluster.api.deployed();
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
        bench.with(it -> new LogsCommand(it.desk(), clusters));
    }

    @Test
    void untilEndsWithZeroWhenTheLineComes() {
        assertThat(bench.run("logs", "/l/one", "--until", "Rea.y", "--timeout", "60s")).isEqualTo(ExitCode.OK);
    }

    @Test
    void untilEndsWithItsOwnCodeWhenTheTimeIsUp() {
        assertThat(bench.run("logs", "/l/one", "--until", "never", "--timeout", "300ms"))
                .isEqualTo(ExitCode.TIMED_OUT);
        assertThat(bench.run("logs", "/l/one", "--until", "(")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void grepShowsOnlyWhatFits() {
        assertThat(bench.run("logs", "/l/one", "--until", "Ready", "--timeout", "60s")).isEqualTo(ExitCode.OK);
        assertThat(bench.out("logs", "/l/one", "--stdout", "--grep", "^b")).isEqualTo("beta\n");
    }

    @Test
    void sinceDeployLeavesTasksOfEarlierVersionsOut() {
        cluster.create("/l/two", "echo old; exit 3", "");
        cluster.api.lastFailure("l/two");
        cluster.api.put("/v2/apps/l/two?force=true", "{\"cmd\": \"echo new; exec sleep 1000\", \"cpus\": 64}");

        Await.until("the old task is all there is", () -> bench.out("logs", "/l/two", "--stdout").contains("old"));
        assertThat(bench.out("logs", "/l/two", "--stdout", "--since-deploy")).isEmpty();
        cluster.api.delete("/v2/apps/l/two?force=true");
    }
}
