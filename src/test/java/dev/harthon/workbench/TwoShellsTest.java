package dev.harthon.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.app.AppDefinition;
import dev.harthon.app.AppId;
import dev.harthon.app.Cpus;
import dev.harthon.app.DiskMib;
import dev.harthon.app.DurationText;
import dev.harthon.app.Gpus;
import dev.harthon.app.Instances;
import dev.harthon.app.Lifecycle;
import dev.harthon.app.MemoryMib;
import dev.harthon.app.Network;
import dev.harthon.app.Placement;
import dev.harthon.app.Resources;
import dev.harthon.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two shells that deploy one application at the same moment. */
class TwoShellsTest {

    private static final Duration MOST = Duration.ofMinutes(1);

    private final CyclicBarrier together = new CyclicBarrier(2);

    @Test
    void theApplicationIsThatOfTheOneOrTheOtherAndNeverAMixture() throws Exception {
        ExecutorService shells = Executors.newFixedThreadPool(2);
        try (TestCluster cluster = new TestCluster()) {
            DeployOptions patient = DeployOptions.following(MOST).waitingForLock(MOST);
            Future<String> one = shells.submit(() -> deploy(cluster, "exec sleep 1001", "0.1", patient));
            Future<String> other = shells.submit(() -> deploy(cluster, "exec sleep 1002", "0.2", patient));

            assertThat(List.of(one.get(), other.get())).contains("runs");
            cluster.api.deployed();
            JsonNode app = cluster.api.get("/v2/apps/two/shells").path("app");
            assertThat(app.path("cmd").asString() + " " + app.path("cpus").asDouble())
                    .isIn("exec sleep 1001 0.1", "exec sleep 1002 0.2");
            assertThat(app.path("tasksRunning").asInt()).isEqualTo(1);
        } finally {
            shells.shutdownNow();
        }
    }

    @Test
    void whoDoesNotWaitIsToldWhoHoldsTheApplicationOrGoesNext() throws Exception {
        ExecutorService shells = Executors.newFixedThreadPool(2);
        try (TestCluster cluster = new TestCluster()) {
            DeployOptions hasty = DeployOptions.following(MOST);
            Future<String> one = shells.submit(() -> deploy(cluster, "exec sleep 1001", "0.1", hasty));
            Future<String> other = shells.submit(() -> deploy(cluster, "exec sleep 1002", "0.2", hasty));

            List<String> ends = List.of(one.get(), other.get());
            assertThat(ends).contains("runs");
            assertThat(ends).allMatch(end -> end.equals("runs") || end.contains("holds it") || end.contains("change"));
        } finally {
            shells.shutdownNow();
        }
    }

    private String deploy(TestCluster cluster, String cmd, String cpus, DeployOptions options) throws Exception {
        Deployer deployer = new Deployer(cluster.cluster());
        together.await();
        try {
            deployer.deploy(app(cmd, cpus), options, Progress.silent());
            return "runs";
        } catch (Fault e) {
            return e.what() + ": " + e.why().orElse("");
        }
    }

    private static AppDefinition app(String cmd, String cpus) {
        return new AppDefinition(AppId.parse("/two/shells"), cmd, Optional.empty(),
                new Resources(Cpus.parse(cpus), MemoryMib.parse("32"), DiskMib.parse("0"), Gpus.NONE),
                Map.of(), Map.of(), List.of(), List.of(), Network.HOST, List.of(), List.of(), Placement.ANYWHERE,
                Lifecycle.of(new Instances(1), DurationText.parse("1s")));
    }
}
