package dev.harthon.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fixture.GnuTar;
import dev.harthon.local.Await;
import dev.harthon.workbench.why.Diagnosis;
import dev.harthon.workbench.why.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rarer causes, each made on a cluster that really runs tasks. */
class CausesTest {

    private static final String ID = "/cause/app";
    private static TestCluster cluster;

    @BeforeAll
    static void start() {
        cluster = new TestCluster();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @AfterEach
    void clear() {
        cluster.api.marathon("DELETE", "/harthon/faults", "");
        cluster.api.delete("/v2/apps" + ID + "?force=true");
        Await.until("it is gone", () -> cluster.api.marathon("GET", "/v2/apps" + ID, "").statusCode() == 404);
        cluster.api.deployed();
    }

    @Test
    void aDiskThatNoAgentHas() {
        cluster.create(ID, "sleep 1000", "\"disk\": 10000000");

        assertThat(top("disk-short").remedy()).contains("set disk");
    }

    @ParameterizedTest
    @CsvSource({
        "UnfulfilledRole, role-unmet, of a role that the application accepts",
        "InsufficientGpus, gpus-short, no agent offers the",
        "NoCorrespondingReservationFound, reservation, no agent has the reservation",
        "AgentMaintenance, maintenance, under maintenance",
        "DeclinedScarceResources, scarce, only agents with GPUs"})
    void whyMarathonDeclines(String reason, String name, String text) {
        cluster.api.put("/harthon/faults", "{\"declines\": [\"" + reason + "\"]}");
        cluster.create(ID, "sleep 1000", "");

        Finding finding = top(name);

        assertThat(finding.text()).contains(text);
        assertThat(finding.evidence()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'echo License agreement: set HAB_LICENSE to accept >&2; exit 1', licence, set license accept",
        "'echo unshare: unshare failed: Operation not permitted >&2; exit 1', needs-root, set isolation userns",
        "'echo bind: Address already in use >&2; exit 1', port-taken, env map",
        "'kill -SEGV $$', signal, logs"})
    void howATaskEnds(String cmd, String name, String remedy) {
        cluster.create(ID, cmd, "");

        assertThat(top(name).remedy()).contains(remedy);
    }

    @Test
    void aTaskThatHadTooLittleMemory() {
        cluster.api.put("/harthon/faults", "{\"outOfMemory\": {\"app\": \"" + ID + "\", \"afterSeconds\": 0}}");
        cluster.create(ID, "exec sleep 1000", "");

        assertThat(top("out-of-memory").remedy()).contains("set mem 64");
    }

    @Test
    void anAgentThatIsLost() {
        cluster.create(ID, "exec sleep 1000", "");
        cluster.api.running(ID.substring(1));
        cluster.api.put("/harthon/faults", "{\"lostAgents\": [0]}");

        Finding finding = top("agent-lost");

        assertThat(finding.evidence()).anyMatch(seen -> seen.contains("TASK_UNREACHABLE"));
        assertThat(finding.remedy()).contains("start the agent again");
    }

    @Test
    void aHealthCheckThatHasNotSaidYes() {
        cluster.create(ID, "exec sleep 1000", "\"healthChecks\": [{\"protocol\": \"COMMAND\", "
                + "\"command\": {\"value\": \"true\"}, \"delaySeconds\": 600, \"gracePeriodSeconds\": 90}]");

        Finding finding = top("in-grace");

        assertThat(finding.text()).contains("for the first 90 s");
        assertThat(finding.evidence()).anyMatch(seen -> seen.contains("first check after 600 s"));
    }

    @Test
    void aHealthCheckThatSaysNo() {
        cluster.create(ID, "exec sleep 1000", "\"healthChecks\": [{\"protocol\": \"COMMAND\", \"delaySeconds\": 0, "
                + "\"command\": {\"value\": \"false\"}, \"gracePeriodSeconds\": 0, \"intervalSeconds\": 1, "
                + "\"maxConsecutiveFailures\": 1}]");

        assertThat(top("unhealthy").text()).contains("COMMAND false");
    }

    @Test
    void anArchiveWithANameThatTheFetcherCannotWrite(@TempDir Path folder) throws IOException {
        byte[] tar = new GnuTar(0).file("grün", "x".getBytes(StandardCharsets.UTF_8), 0644).toBytes();
        Path archive = Files.write(folder.resolve("app.tar"), tar);

        cluster.create(ID, "sleep 1000", "\"fetch\": [{\"uri\": \"" + archive.toUri() + "\"}]");

        assertThat(top("fetch-failed").text()).contains("names outside ASCII");
    }

    @Test
    void anApplicationThatIsSuspended() {
        cluster.create(ID, "sleep 1000", "\"instances\": 0");

        assertThat(top("suspended").remedy()).isEqualTo("scale 1 " + ID);
    }

    private static Finding top(String name) {
        Await.until(ID + " shows " + name, () -> find(name).isPresent());
        return find(name).orElseThrow();
    }

    private static Optional<Finding> find(String name) {
        return new Investigation(cluster.cluster()).of(ID)
                .map(Investigation.Result::diagnosis)
                .flatMap(Diagnosis::top)
                .filter(one -> one.name().equals(name));
    }
}
