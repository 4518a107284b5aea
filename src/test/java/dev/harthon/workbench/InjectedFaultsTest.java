package dev.harthon.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.OperationFault;
import dev.harthon.local.Await;
import dev.harthon.local.fetch.TestArchive;
import dev.harthon.workbench.InjectedFaults.Fault;
import dev.harthon.workbench.why.Finding;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was made to go wrong is what is found to have gone wrong. */
class InjectedFaultsTest {

    private static final String APP = "/fault";
    private static TestCluster cluster;

    private InjectedFaults faults;

    @BeforeAll
    static void start() {
        cluster = new TestCluster();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void begin() {
        faults = new InjectedFaults(cluster.cluster());
    }

    @AfterEach
    void clear() {
        faults.clear();
        cluster.api.delete("/v2/apps" + APP + "?force=true");
        cluster.api.deployed();
        assertThat(faults.list()).isEmpty();
    }

    private static void sleeper(String more) {
        cluster.create(APP, "exec sleep 1000", more);
    }

    private static void running() {
        sleeper("");
        cluster.api.running(APP.substring(1));
        cluster.api.deployed();
    }

    private static String archive() throws IOException {
        String url = cluster.cluster().store().orElseThrow() + "/fault.tgz";
        cluster.api.send("PUT", url, TestArchive.tar().file("x", 0644, "").gzip());
        return "\"fetch\": [{\"uri\": \"" + url + "\"}]";
    }

    private void tells(String kind, String effect) {
        assertThat(faults.list()).containsExactly(new Fault(kind, effect));
    }

    private static void found(String cause) {
        Await.until("why finds " + cause, () -> findings().contains(cause));
    }

    private static List<String> findings() {
        return new Investigation(cluster.cluster()).of(APP)
                .map(result -> result.diagnosis().findings().stream().map(Finding::name).toList())
                .orElse(List.of());
    }

    @Test
    void aDownloadThatFails() throws IOException {
        faults.failFetches(3, 503);
        tells("fetch", "the next 3 downloads get HTTP 503");
        sleeper(archive());
        found("fetch-failed");
    }

    @Test
    void aDownloadThatTakesLong() throws IOException {
        faults.delayFetches(Duration.ofHours(1));
        tells("slow", "every download waits 3600.0 s");
        sleeper(archive());
        found("fetching");
    }

    @Test
    void anExit() {
        faults.exit(APP, 3, Duration.ZERO);
        tells("exit", "each task of /fault ends with exit 3");
        sleeper("");
        found("exit-3");
    }

    @Test
    void aWantOfMemory() {
        faults.exhaustMemory(APP, Duration.ZERO);
        tells("oom", "each task of /fault runs out of memory");
        sleeper("");
        found("out-of-memory");
    }

    @Test
    void aLock() {
        running();
        faults.lock(APP);
        String id = cluster.api.get("/v2/deployments").at("/0/id").stringValue();
        tells("lock", "/fault is held by deployment " + id);
        found("locked");
    }

    @Test
    void aLostAgent() {
        running();
        faults.loseAgent(0);
        tells("agent", "agent 0 is lost");
        found("agent-lost");
    }

    @Test
    void aHealthCheckThatFails() {
        faults.sicken(APP);
        tells("health", "each health check of /fault fails");
        sleeper("\"healthChecks\": [{\"protocol\": \"COMMAND\", \"command\": {\"value\": \"true\"}, "
                + "\"gracePeriodSeconds\": 0, \"intervalSeconds\": 1, \"maxConsecutiveFailures\": 600}]");
        found("unhealthy");
    }

    @Test
    void noOffers() {
        faults.withholdOffers();
        tells("offers", "the master makes no offers");
        sleeper("");
        found("no-offers");
    }

    @Test
    void aServerErrorThatIsTriedAgain() {
        faults.failRequests(1, 503);
        tells("5xx", "the next 1 requests to Marathon get HTTP 503");
        assertThat(new Applications(cluster.cluster()).list()).isEmpty();
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void eventsThatAreLate() {
        faults.delayEvents(Duration.ofMillis(1500));
        tells("events", "every event waits 1.5 s");
        running();
    }

    @Test
    void whatTheClusterDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> faults.loseAgent(7)).isInstanceOf(OperationFault.class)
                .hasMessageContaining("takes no such fault");
        assertThatThrownBy(() -> faults.lock("/nobody")).isInstanceOf(OperationFault.class);
    }
}
