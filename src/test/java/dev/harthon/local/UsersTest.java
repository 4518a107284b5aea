package dev.harthon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.local.fetch.TestArchive;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Root can run tasks as somebody else. */
class UsersTest {

    private LocalCluster cluster;
    private Api api;

    @BeforeEach
    void start() throws Exception {
        Assumptions.assumeTrue((Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0, "needs root");
        cluster = LocalCluster.start(LocalClusterOptions.defaults());
        api = new Api(cluster);
    }

    @AfterEach
    void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void aTaskOfAnotherUserOwnsItsSandbox() throws Exception {
        String script = "id -un; stat -c %U . start stdout; exec sleep 1000";
        byte[] archive = TestArchive.tar().file("start", 0600, script).gzip();
        api.send("PUT", cluster.storeUrl() + "/a.tgz", archive);
        api.post("/v2/apps", "{\"id\":\"/nobody\",\"cmd\":\"sh ./start\",\"cpus\":0.1,\"mem\":32,\"user\":\"nobody\","
                + "\"fetch\":[{\"uri\":\"" + cluster.storeUrl() + "/a.tgz\"}]}");
        String id = api.running("nobody").path("id").stringValue();
        Await.until("it has printed", () -> api.sandboxFile(id, "stdout").lines().count() == 4);
        assertThat(api.sandboxFile(id, "stdout").lines()).containsOnly("nobody");
    }

    @Test
    void anUnknownUserDropsTheTask() {
        api.post("/v2/apps", "{\"id\":\"/who\",\"cmd\":\"true\",\"cpus\":0.1,\"mem\":32,\"user\":\"nosuchuser\","
                + "\"backoffSeconds\":300}");
        assertThat(api.lastFailure("who").path("state").stringValue()).isEqualTo("TASK_DROPPED");
        assertThat(api.lastFailure("who").path("message").stringValue())
                .matches("Failed to create executor directory '.*': Failed to chown directory to 'nosuchuser': "
                        + "No such user 'nosuchuser'");
    }
}
