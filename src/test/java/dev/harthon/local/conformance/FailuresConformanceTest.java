package dev.harthon.local.conformance;

import dev.harthon.local.Api;
import dev.harthon.local.LocalCluster;
import dev.harthon.local.LocalClusterOptions;
import dev.harthon.local.Transcript;
import dev.harthon.local.fetch.TestArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** What can be seen of an application that fails, or waits for ever. */
class FailuresConformanceTest {

    /** Where the recording shows the first failure; in the others the next launch had overtaken it. */
    private static final List<String> FAILURES = List.of("bad-archive", "exit-0", "exit-126", "exit-127",
            "no-such-user", "non-ascii-pax", "port-in-use", "signal", "start-missing",
            "syntax-error", "truncated-archive", "uri-404", "uri-404-cached", "uri-dns", "uri-file-missing",
            "uri-refused", "uri-scheme");

    private static final List<String> WAITING = List.of("insufficient-cpus", "insufficient-disk", "insufficient-mem",
            "insufficient-ports", "several-reasons", "unfulfilled-constraint", "unique-two-instances", "backoff-delay");

    private static LocalCluster cluster;

    @BeforeAll
    static void start() throws IOException {
        cluster = LocalCluster.start(LocalClusterOptions.defaults().withAttributes(Map.of("rack", "r1", "zone", "z1")));
        Api api = new Api(cluster);
        byte[] archive = TestArchive.tar().file("start", 0644, "x".repeat(100_000)).gzip();
        put(api, "garbage", "no archive at all".getBytes(StandardCharsets.UTF_8));
        put(api, "trunc", Arrays.copyOf(archive, archive.length / 2));
        put(api, "utf8-pax", TestArchive.pax().file("grüße", 0644, "x").gzip());
    }

    private static void put(Api api, String name, byte[] bytes) {
        api.send("PUT", cluster.storeUrl() + "/t5/" + name + ".tgz", bytes);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @TestFactory
    Stream<DynamicTest> failures() {
        return FAILURES.stream().map(name -> scenario("failure-" + name));
    }

    @TestFactory
    Stream<DynamicTest> waiting() {
        return WAITING.stream().map(name -> scenario("queue-" + name));
    }

    @Test
    void aServerThatFails() throws IOException {
        cluster.faults().failFetches(1, 500);
        play("failure-uri-500");
    }

    @Test
    void aDownloadThatTakesTime() throws IOException {
        cluster.faults().delayFetches(Duration.ofHours(1));
        play("failure-slow-fetch");
        cluster.faults().clear();
    }

    @Test
    void anAgentThatIsLost() throws IOException {
        Api api = new Api(cluster);
        Names names = Stage.set(cluster);
        api.post("/v2/apps", "{\"id\":\"/fail/unreachable\",\"cmd\":\"exec sleep 1000\",\"cpus\":0.1,\"mem\":32,"
                + "\"portDefinitions\":[],\"backoffSeconds\":20}");
        names.learn("instance-79c40473-e6e3-11f1-aad3-02fc00000001",
                api.running("fail/unreachable").path("id").stringValue());
        api.deployed();
        cluster.faults().loseAgent(0);
        try {
            new Replay(cluster, names).play(Transcript.read("failure-agent-lost"));
        } finally {
            cluster.faults().clear();
            api.delete("/v2/apps/fail/unreachable");
            api.deployed();
        }
    }

    private static DynamicTest scenario(String name) {
        return DynamicTest.dynamicTest(name, () -> play(name));
    }

    private static void play(String name) throws IOException {
        // Of an agent's state these recordings keep but a few lines; it is compared elsewhere.
        List<JsonNode> entries = Tempo.faster(Transcript.read(name)).stream()
                .filter(entry -> !entry.at("/request/path").stringValue().equals("/state")).toList();
        Api api = new Api(cluster);
        try {
            new Replay(cluster, Stage.set(cluster)).play(entries);
        } finally {
            api.delete("/v2/apps" + entries.get(0).at("/request/body/id").stringValue());
            cluster.faults().withholdOffers(false);
            cluster.faults().holdReports(false);
            api.deployed();
        }
    }
}
