package dev.harthon.shell.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fault.ExitCode;
import dev.harthon.local.Await;
import dev.harthon.shell.commands.act.DeploymentCancelCommand;
import dev.harthon.shell.commands.act.DeploymentRollbackCommand;
import dev.harthon.shell.commands.act.DeploymentsCommand;
import dev.harthon.shell.commands.act.DestroyCommand;
import dev.harthon.shell.commands.act.HistoryCommand;
import dev.harthon.shell.commands.act.OpenCommand;
import dev.harthon.shell.commands.act.RestoreCommand;
import dev.harthon.shell.commands.act.RollbackCommand;
import dev.harthon.shell.commands.act.WhyCommand;
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

/** Commands for what runs, typed against a cluster that really runs it. */
class ClusterCommandsTest {

    private static TestCluster cluster;

    @TempDir
    private Path home;

    private Bench bench;

    @BeforeAll
    static void start() {
        cluster = new TestCluster();
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
        bench.with(it -> new WhyCommand(it.desk(), clusters))
                .with(it -> new HistoryCommand(it.desk(), clusters))
                .with(it -> new RollbackCommand(it.desk(), clusters))
                .with(it -> new DeploymentsCommand(it.desk(), clusters))
                .with(it -> new DeploymentCancelCommand(it.desk(), clusters))
                .with(it -> new DeploymentRollbackCommand(it.desk(), clusters))
                .with(it -> new DestroyCommand(it.desk(), clusters))
                .with(it -> new RestoreCommand(it.desk(), clusters))
                .with(it -> new OpenCommand(it.desk(), clusters));
    }

    @Test
    void whyShowsCauseEvidenceAndRemedy() {
        cluster.create("/c/why", "echo hopeless >&2; exit 3", "");
        cluster.api.lastFailure("c/why");

        assertThat(bench.out("why", "/c/why"))
                .startsWith("the command failed with exit status 3\n  seen: its last words: hopeless\n  try: ");
        assertThat(bench.out("why", "/c/why", "-q")).startsWith("exit-3\n");
        assertThat(bench.out("why", "/c/why", "-o", "json")).contains("\"rank\": \"likely\"");
    }

    @Test
    void rollbackShowsTheDifferenceAsksAndGoesBack() {
        cluster.create("/c/back", "exec sleep 1000", "");
        cluster.api.deployed();
        cluster.api.put("/v2/apps/c/back", "{\"cmd\": \"exec sleep 2000\"}");
        cluster.api.deployed();

        assertThat(bench.out("history", "/c/back", "-q").lines()).hasSize(2);
        assertThat(bench.answering("n").run("rollback", "--app", "/c/back")).isEqualTo(ExitCode.FAILED);
        assertThat(bench.err()).contains("- exec sleep 2000", "+ exec sleep 1000", "all tasks of /c/back are replaced");

        assertThat(bench.answering("y").run("rollback", "-1", "--app", "/c/back")).isEqualTo(ExitCode.OK);
        assertThat(cluster.api.get("/v2/apps/c/back").path("app").path("cmd").asString()).isEqualTo("exec sleep 1000");
        assertThat(bench.run("rollback", "-9", "--app", "/c/back", "--yes")).isEqualTo(ExitCode.USAGE);
        assertThat(bench.err()).contains("Marathon keeps 3 versions");
    }

    @Test
    void aDeploymentIsListedAndTakenBackOrCancelled() {
        cluster.create("/c/stuck", "sleep 1", "\"cpus\": 64");
        String id = bench.out("deployments", "-q").strip();

        assertThat(bench.out("deployments")).contains("/c/stuck", "2 of 2", "ScaleApplication");
        assertThat(bench.run("deployments", "cancel", "nobody", "--yes")).isEqualTo(ExitCode.USAGE);
        assertThat(bench.run("deployments", "rollback", id, "--yes")).isEqualTo(ExitCode.OK);
        Await.until("the creation is taken back",
                () -> cluster.api.get("/v2/apps").path("apps").toString().indexOf("/c/stuck") < 0);

        cluster.create("/c/stuck", "sleep 1", "\"cpus\": 64");
        String second = bench.out("deployments", "-q").strip();
        assertThat(bench.run("deployments", "cancel", second, "--yes")).isEqualTo(ExitCode.OK);
        assertThat(bench.out("deployments", "-q")).isEmpty();
        cluster.api.delete("/v2/apps/c/stuck");
    }

    @Test
    void whatIsDestroyedCanBeBroughtBack() throws IOException {
        cluster.create("/c/gone", "exec sleep 1000", "\"labels\": {\"team\": \"blue\"}");
        cluster.api.deployed();

        assertThat(bench.run("destroy", "/c/gone", "--yes")).isEqualTo(ExitCode.OK);
        assertThat(bench.err()).contains("bring it back with: restore <home>/state/destroyed/c_gone-");
        String file;
        try (Stream<Path> kept = Files.list(bench.places().state().resolve("destroyed"))) {
            file = kept.findFirst().orElseThrow().toString();
        }

        assertThat(bench.run("restore", file)).as(bench.err()).isEqualTo(ExitCode.OK);
        assertThat(cluster.api.get("/v2/apps/c/gone").path("app").path("labels").path("team").asString())
                .isEqualTo("blue");
        cluster.api.deployed();
        assertThat(bench.run("restore", file)).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void openPrintsWhereTasksAnswer() {
        cluster.create("/c/open", "exec sleep 1000",
                "\"portDefinitions\": [{\"port\": 0, \"name\": \"http\", \"protocol\": \"tcp\"}]");
        int port = cluster.api.running("c/open").path("ports").get(0).asInt();

        assertThat(bench.out("open", "/c/open", "-q")).isEqualTo("http://127.0.0.1:" + port + "\n");
        assertThat(bench.run("open", "/c/nobody")).isEqualTo(ExitCode.USAGE);
    }
}
