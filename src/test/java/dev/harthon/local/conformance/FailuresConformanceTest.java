package dev.harthon.local.conformance;

import dev.harthon.local.Api;
import dev.harthon.local.LocalCluster;
import dev.harthon.local.LocalClusterOptions;
import dev.harthon.local.Transcript;
import dev.harthon.local.fetch.TestArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
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

    private static DynamicTest scenario(String name) {
        return DynamicTest.dynamicTest(name, () -> {
            List<JsonNode> entries = Tempo.faster(Transcript.read(name));
            Api api = new Api(cluster);
            try {
                new Replay(cluster, Stage.set(cluster)).play(entries);
            } finally {
                api.delete("/v2/apps" + entries.get(0).at("/request/body/id").stringValue());
                cluster.faults().withholdOffers(false);
                cluster.faults().holdReports(false);
                api.deployed();
            }
        });
    }
}
