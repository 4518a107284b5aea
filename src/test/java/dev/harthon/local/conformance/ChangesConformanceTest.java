package dev.harthon.local.conformance;

import dev.harthon.local.Api;
import dev.harthon.local.LocalCluster;
import dev.harthon.local.LocalClusterOptions;
import dev.harthon.local.Transcript;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Deployments and groups, and who is empty. */
class ChangesConformanceTest {

    private LocalCluster cluster;
    private Replay replay;

    @BeforeEach
    void start() throws IOException {
        cluster = LocalCluster.start(LocalClusterOptions.defaults().withAttributes(Map.of("rack", "r1", "zone", "z1")));
        replay = new Replay(cluster, Stage.set(cluster));
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void anEmptyClusterTellsWhoItIs() throws IOException {
        replay.play(Transcript.read("info"));
    }

    @Test
    void deploymentsLockAndAreRolledBack() throws IOException {
        Api api = new Api(cluster);
        List<JsonNode> all = Transcript.read("deployments");
        int override = index(all, "override with force");
        int cancel = index(all, "app delete has force");
        replay.play(all.subList(0, override));
        // What these two stand against was not written down.
        api.put("/v2/apps/dep/app", "{\"constraints\":[[\"rack\",\"CLUSTER\",\"r99\"]]}");
        replay.play(all.subList(override, cancel));
        api.post("/v2/apps", "{\"id\":\"/dep/new2\",\"cmd\":\"exec sleep 1000\",\"cpus\":0.1,\"mem\":32,"
                + "\"constraints\":[[\"rack\",\"CLUSTER\",\"r99\"]]}");
        replay.play(all.subList(cancel, all.size()));
    }

    private static int index(List<JsonNode> entries, String note) {
        int at = 0;
        while (!entries.get(at).path("note").stringValue("").startsWith(note)) {
            at++;
        }
        return at;
    }

    @Test
    void groupsComeUpInOrderAndGo() throws IOException {
        // An empty group was left from before.
        new Api(cluster).post("/v2/groups", "{\"id\":\"/hab\"}");
        replay.play(Transcript.read("groups"));
    }

    @Test
    void groupsKeepTheirRole() throws IOException {
        replay.play(Transcript.read("groups-enforce-role"));
        replay.play(Transcript.read("groups-nested-enforce-role"));
    }
}
