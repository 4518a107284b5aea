package dev.harthon.local.conformance;

import dev.harthon.local.Api;
import dev.harthon.local.LocalCluster;
import dev.harthon.local.LocalClusterOptions;
import dev.harthon.local.Transcript;
import dev.harthon.local.fetch.TestArchive;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of an application, from its creation to its end. */
class AppsConformanceTest {

    private LocalCluster cluster;
    private Api api;
    private Replay replay;

    @BeforeEach
    void start() throws IOException {
        cluster = LocalCluster.start(LocalClusterOptions.defaults().withAttributes(Map.of("rack", "r1", "zone", "z1")));
        api = new Api(cluster);
        replay = new Replay(cluster, Stage.set(cluster));
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void anApplicationLives() throws IOException {
        replay.play(Transcript.read("app-create"));
        replay.play(Transcript.read("app-update"));
        replay.play(Transcript.read("app-scale-restart-rollback"));
        api.put("/v2/apps/hab/redis", "{\"instances\":3}");
        replay.play(Transcript.read("app-kill"));
        api.deployed();
        replay.play(Transcript.read("app-delete"));
    }
}
