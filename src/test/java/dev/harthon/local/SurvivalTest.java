package dev.harthon.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.OperationFault;
import dev.harthon.local.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What ran before a restart runs after it, once. */
class SurvivalTest {

    @TempDir
    private Path work;

    private LocalCluster start() {
        return LocalCluster.start(LocalClusterOptions.defaults().withWork(work));
    }

    private static String app(String id, String command, String more) {
        return "{\"id\":\"" + id + "\",\"cmd\":\"" + command + "\",\"cpus\":0.1,\"mem\":32" + more + "}";
    }

    private static List<Long> pids(String mark) {
        return ProcessHandle.allProcesses()
                .filter(p -> p.info().arguments().map(a -> List.of(a).contains(mark)).orElse(false))
                .map(ProcessHandle::pid).toList();
    }

    private static String mark() {
        return "8" + System.nanoTime() % 10_000_000;
    }

    @Test
    void tasksGoOnOverARestartAndAreKnownAfterIt() {
        String mark = mark();
        LocalCluster first = start();
        Api before = new Api(first);
        before.post("/v2/apps", app("/s/on", "echo started; exec sleep " + mark, ",\"env\":{\"A\":\"1\"}"));
        JsonNode task = before.running("s/on");
        before.deployed();
        List<Long> pids = pids(mark);
        first.detach();
        assertThat(pids(mark)).as("after detaching").isEqualTo(pids);
        try (LocalCluster second = start()) {
            Api after = new Api(second);
            JsonNode adopted = after.running("s/on");
            assertThat(adopted.path("id")).isEqualTo(task.path("id"));
            assertThat(adopted.path("ports")).isEqualTo(task.path("ports"));
            assertThat(after.get("/v2/apps/s/on").at("/app/env/A").stringValue()).isEqualTo("1");
            assertThat(after.sandboxFile(task.path("id").stringValue(), "stdout")).isEqualTo("started\n");
            assertThat(pids(mark)).isEqualTo(pids);
            after.put("/v2/apps/s/on", "{\"instances\":2}");
            after.deployed();
            after.put("/v2/apps/s/on", "{\"instances\":0}");
            after.deployed();
            assertThat(pids(mark)).isEmpty();
        }
    }

    @Test
    void anEndThatNobodySawIsToldAfterwards() throws IOException {
        LocalCluster first = start();
        Api before = new Api(first);
        Path flag = work.resolve("flag");
        before.post("/v2/apps", app("/s/end", "while ! test -e " + flag + "; do sleep 0.05; done; exit 5",
                ",\"backoffSeconds\":3600"));
        String id = before.running("s/end").path("id").stringValue();
        Path notes;
        try (Stream<Path> runs = Files.list(work.resolve("meta"))) {
            notes = runs.findFirst().orElseThrow();
        }
        first.detach();
        Files.createFile(flag);
        Await.until("it has ended", () -> Files.exists(notes.resolve("status")));
        try (LocalCluster second = start()) {
            Api after = new Api(second);
            JsonNode failure = after.lastFailure("s/end");
            assertThat(failure.path("taskId").stringValue()).isEqualTo(id);
            assertThat(failure.path("message").stringValue()).isEqualTo("Command exited with status 5");
        }
    }

    @Test
    void closingEndsTasksButKeepsDefinitionsVersionsAndLogs() {
        String mark = mark();
        String id;
        try (LocalCluster first = start()) {
            Api before = new Api(first);
            before.post("/v2/apps", app("/s/kept", "echo one; exec sleep " + mark, ""));
            id = before.running("s/kept").path("id").stringValue();
            before.put("/v2/apps/s/kept", "{\"labels\":{\"a\":\"b\"}}");
            before.deployed();
        }
        assertThat(pids(mark)).isEmpty();
        try (LocalCluster second = start()) {
            Api after = new Api(second);
            JsonNode task = after.running("s/kept");
            assertThat(task.path("id").stringValue()).isNotEqualTo(id);
            assertThat(pids(mark)).hasSize(1);
            assertThat(after.get("/v2/apps/s/kept/versions").path("versions")).hasSize(2);
            assertThat(after.get("/v2/apps/s/kept").path("app").has("lastTaskFailure")).isFalse();
            assertThat(after.sandboxFile(id, "stdout")).isEqualTo("one\n");
        }
    }

    @Test
    void aFolderHasOnlyOneClusterAtATime() {
        try (LocalCluster first = start()) {
            assertThatThrownBy(this::start).isInstanceOf(OperationFault.class)
                    .hasMessageContaining("cannot use the work folder");
            assertThat(new Api(first).get("/v2/apps").has("apps")).isTrue();
        }
    }

    @Test
    void aKilledClusterLeavesNothingTwiceAndNothingBehind() throws Exception {
        String mark = mark();
        ClusterProcess killed = ClusterProcess.start(List.of(work));
        put(killed, app("/s/killed", "(setsid sleep " + mark + " &) ; exec sleep " + mark, ""));
        Await.until("both run", () -> pids(mark).size() == 2);
        List<Long> pids = pids(mark);
        killed.kill();
        try (LocalCluster second = start()) {
            Api after = new Api(second);
            after.running("s/killed");
            assertThat(pids(mark)).containsExactlyInAnyOrderElementsOf(pids);
        }
        assertThat(pids(mark)).isEmpty();
    }

    @Test
    void aTemporaryFolderThatWasAbandonedGoesAtTheNextStart() throws Exception {
        String mark = mark();
        ClusterProcess killed = ClusterProcess.start(List.of());
        put(killed, app("/s/gone", "exec sleep " + mark, ""));
        Await.until("it runs", () -> pids(mark).size() == 1);
        Path folder = Files.readSymbolicLink(Path.of("/proc/" + pids(mark).get(0) + "/cwd"));
        killed.kill();
        LocalCluster.start(LocalClusterOptions.defaults()).close();
        assertThat(pids(mark)).isEmpty();
        assertThat(folder).doesNotExist();
    }

    private static void put(ClusterProcess cluster, String definition) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(cluster.marathonUrl() + "/v2/apps"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(definition)).build();
        HttpResponse<byte[]> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(Json.read(response.body()).has("version")).isTrue();
    }

    @Test
    void onlyTheLastSandboxesAreKept() {
        try (LocalCluster cluster = LocalCluster.start(LocalClusterOptions.defaults().withSandboxes(2))) {
            Api api = new Api(cluster);
            api.post("/v2/apps", app("/s/many", "exit 0", ",\"backoffSeconds\":0"));
            Await.until("some have ended", () -> api.master("/tasks").path("tasks").size() > 5);
            api.delete("/v2/apps/s/many");
            api.deployed();
            JsonNode state = Json.read(api.agent("/state").body());
            assertThat(state.at("/frameworks/0/completed_executors")).hasSize(2);
            Path executors = Path.of(state.at("/frameworks/0/completed_executors/0/directory").stringValue())
                    .getParent().getParent().getParent();
            Await.until("two are left", () -> executors.toFile().list().length == 2);
        }
    }
}
