package dev.harthon.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import dev.harthon.fault.DeploymentFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.fault.TimeoutFault;
import dev.harthon.workbench.Deployer.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Deployments on a cluster that really runs tasks. */
class DeployerTest {

    private static final DeployOptions PATIENT = DeployOptions.following(Duration.ofMinutes(1));
    private static TestCluster cluster;

    private final Heard heard = new Heard();

    @BeforeAll
    static void start() {
        cluster = new TestCluster();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void deployingTwiceChangesNothing() {
        assertThat(deploy("/d/twice", "exec sleep 1000", PATIENT)).isInstanceOf(Outcome.Running.class);
        assertThat(deploy("/d/twice", "exec sleep 1000", PATIENT)).isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void aFailureNamesTheCauseAfterTheLastWordsOfBothStreams() {
        DeploymentFault fault = catchThrowableOfType(DeploymentFault.class,
                () -> deploy("/d/bad", "echo one; echo two >&2; exit 3", PATIENT));

        assertThat(fault.what()).isEqualTo("the deployment of /d/bad failed");
        assertThat(fault.why().orElseThrow()).contains("failed with exit status 3");
        assertThat(fault.remedy().orElseThrow()).contains("logs /d/bad");
        assertThat(heard.lines()).contains("  one", "  two");
        assertThat(heard.lines()).noneMatch(line -> line.contains("executor.cpp"));
    }

    @Test
    void rollingBackRestoresThePreviousVersion() {
        deploy("/d/back", "exec sleep 1000", PATIENT);

        DeploymentFault fault = catchThrowableOfType(DeploymentFault.class,
                () -> deploy("/d/back", "exit 4", PATIENT.withRollback()));

        assertThat(fault.why().orElseThrow()).contains("exit status 4").contains("rolled back to version");
        assertThat(cluster.api.get("/v2/apps/d/back").path("app").path("cmd").asString()).isEqualTo("exec sleep 1000");
        assertThat(cluster.api.get("/v2/apps/d/back").path("app").path("tasksRunning").asInt()).isEqualTo(1);
    }

    @Test
    void rollingBackTakesAwayWhatWasNotThere() {
        DeploymentFault fault = catchThrowableOfType(DeploymentFault.class,
                () -> deploy("/d/new", "exit 4", PATIENT.withRollback()));

        assertThat(fault.why().orElseThrow()).endsWith("it is taken away again");
        assertThat(cluster.cluster().marathon().apps().find(dev.harthon.marathon.AppId.parse("/d/new"))).isEmpty();
    }

    @Test
    void aLockIsNamedAndCanBeWaitedFor() {
        cluster.create("/d/lock", "sleep 1000", "\"cpus\": 64");
        OperationFault fault = catchThrowableOfType(OperationFault.class,
                () -> deploy("/d/lock", "exec sleep 1000", PATIENT));
        String id = cluster.api.get("/v2/deployments").get(0).path("id").asString();

        assertThat(fault.why().orElseThrow()).contains("deployment " + id + " holds it, step 2 of 2: ScaleApplication");
        assertThat(fault.remedy().orElseThrow()).contains("--wait-lock", "deployments rollback " + id, "--force");

        cluster.cluster().marathon().deployments().cancel(id);
        Outcome outcome = deploy("/d/lock", "exec sleep 1000", PATIENT.waitingForLock(Duration.ofMinutes(1)));
        assertThat(outcome).isInstanceOf(Outcome.Running.class);
    }

    @Test
    void aTimeoutSaysWhatItStillWaitsFor() {
        DeployOptions brief = DeployOptions.following(Duration.ofMillis(1500));
        TimeoutFault fault = catchThrowableOfType(TimeoutFault.class,
                () -> new Deployer(cluster.cluster()).deploy(app("/d/big", "sleep 1", "900"), brief, heard));

        assertThat(fault.why().orElseThrow()).contains("no agent offers the 900 cpus");
        cluster.api.delete("/v2/apps/d/big?force=true");
    }

    private Outcome deploy(String id, String cmd, DeployOptions options) {
        return new Deployer(cluster.cluster()).deploy(app(id, cmd, "0.1"), options, heard);
    }

    private static AppDefinition app(String id, String cmd, String cpus) {
        return new AppDefinition(AppId.parse(id), cmd, Optional.empty(),
                new Resources(Cpus.parse(cpus), MemoryMib.parse("32"), DiskMib.parse("0"), Gpus.NONE),
                Map.of(), Map.of(), List.of(), List.of(), Network.HOST, List.of(), List.of(), Placement.ANYWHERE,
                Lifecycle.of(new Instances(1), DurationText.parse("1s")));
    }
}
