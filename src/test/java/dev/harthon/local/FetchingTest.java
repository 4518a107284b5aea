package dev.harthon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.local.fetch.TestArchive;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Artifacts go into the store, and from there into sandboxes. */
class FetchingTest {

    private static LocalCluster cluster;
    private static Api api;

    @BeforeAll
    static void start() {
        cluster = LocalCluster.start(LocalClusterOptions.defaults());
        api = new Api(cluster);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    private static HttpResponse<byte[]> store(String method, String path, byte[] body) {
        return api.send(method, cluster.storeUrl() + path, body);
    }

    private static void create(String id, String uri, String options) {
        api.post("/v2/apps", "{\"id\":\"" + id + "\",\"cmd\":\"sh ./start\",\"cpus\":0.1,\"mem\":32,"
                + "\"backoffSeconds\":300,\"fetch\":[{\"uri\":\"" + uri + "\"" + options + "}]}");
    }

    @Test
    void theStoreTellsNewFromReplaced() {
        assertThat(store("PUT", "/a/b.txt", "one".getBytes()).statusCode()).isEqualTo(201);
        assertThat(store("PUT", "/a/b.txt", "two".getBytes()).statusCode()).isEqualTo(204);
        HttpResponse<byte[]> get = store("GET", "/a/b.txt", new byte[0]);
        assertThat(get.statusCode()).isEqualTo(200);
        assertThat(get.body()).isEqualTo("two".getBytes());
        HttpResponse<byte[]> head = store("HEAD", "/a/b.txt", new byte[0]);
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(3);
        assertThat(store("DELETE", "/a/b.txt", new byte[0]).statusCode()).isEqualTo(204);
        assertThat(store("GET", "/a/b.txt", new byte[0]).statusCode()).isEqualTo(404);
        assertThat(store("PUT", "/a/%2e%2e/%2e%2e/b.txt", "x".getBytes()).statusCode()).isEqualTo(403);
    }

    @Test
    void anArchiveFromTheStoreRuns() throws IOException {
        byte[] archive = TestArchive.tar().file("start", 0644, "echo started; exec sleep 1000").gzip();
        store("PUT", "/app.tgz", archive);
        create("/fetch/app", cluster.storeUrl() + "/app.tgz", "");
        String id = api.running("fetch/app").path("id").stringValue();
        Await.until("it has started", () -> api.sandboxFile(id, "stdout").equals("started\n"));
        assertThat(api.sandboxFile(id, "stderr")).contains("Fetcher Info: {", "Successfully fetched all URIs into '");
        assertThat(api.sandboxFile(id, "app.tgz")).as("the archive stays").isNotEmpty();
    }

    @Test
    void aCachedArchiveIsDownloadedOnceAndLeavesOnlyItsContent() throws IOException {
        byte[] archive = TestArchive.tar().file("start", 0644, "exec sleep 1000").gzip();
        store("PUT", "/cached.tgz", archive);
        create("/fetch/cached", cluster.storeUrl() + "/cached.tgz", ",\"cache\":true");
        String id = api.running("fetch/cached").path("id").stringValue();
        assertThat(api.sandboxFile(id, "stderr")).contains("DOWNLOAD_AND_CACHE");
        assertThat(api.sandboxFile(id, "cached.tgz")).isEmpty();
        store("DELETE", "/cached.tgz", new byte[0]);
        create("/fetch/again", cluster.storeUrl() + "/cached.tgz", ",\"cache\":true");
        String again = api.running("fetch/again").path("id").stringValue();
        assertThat(api.sandboxFile(again, "stderr")).contains("RETRIEVE_FROM_CACHE");
    }

    @Test
    void aMissingFileFailsTheLaunchInTheWordsOfMesos() {
        create("/fetch/missing", cluster.storeUrl() + "/nope.tgz", "");
        assertThat(api.lastFailure("fetch/missing").path("message").stringValue())
                .matches("Failed to launch container: Failed to fetch all URIs for container '[0-9a-f-]{36}': "
                        + "exited with status 1");
        String id = api.lastFailure("fetch/missing").path("taskId").stringValue();
        assertThat(api.sandboxFile(id, "stderr")).contains("EXIT with status 1: Failed to fetch '" + cluster.storeUrl()
                + "/nope.tgz': Error downloading resource, received HTTP return code 404\n");
    }

    @Test
    void aSchemeThatNeedsHadoopFails() {
        create("/fetch/scheme", "s3://bucket/x.tgz", "");
        String id = api.lastFailure("fetch/scheme").path("taskId").stringValue();
        assertThat(api.sandboxFile(id, "stderr")).contains("Hadoop client is not available");
    }
}
