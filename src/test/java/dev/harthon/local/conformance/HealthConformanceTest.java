package dev.harthon.local.conformance;

import dev.harthon.local.Api;
import dev.harthon.local.LocalCluster;
import dev.harthon.local.LocalClusterOptions;
import dev.harthon.local.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Applications that are asked whether they are well. */
class HealthConformanceTest {

    private static final List<String> SCENARIOS = List.of("command-fail", "command", "http-marathon-fail",
            "http-marathon", "mesos-http-404", "mesos-http", "mesos-tcp", "tcp-delay", "tcp-two-kinds");

    private static LocalCluster cluster;

    @BeforeAll
    static void start() {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "no python3 to serve with");
        cluster = LocalCluster.start(LocalClusterOptions.defaults());
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> health() {
        return SCENARIOS.stream().map(name -> DynamicTest.dynamicTest(name, () -> play("health-" + name)));
    }

    private static void play(String name) throws IOException {
        List<JsonNode> entries = Tempo.faster(Transcript.read(name));
        Api api = new Api(cluster);
        try {
            new Replay(cluster, Stage.set(cluster)).play(entries);
        } finally {
            cluster.faults().holdReports(false);
            api.delete("/v2/apps" + entries.get(0).at("/request/body/id").stringValue());
            api.deployed();
        }
    }
}
