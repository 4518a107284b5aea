package dev.harthon.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.UsageFault;
import dev.harthon.local.fetch.TestArchive;
import dev.harthon.local.http.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is asked to go wrong goes wrong, and can be taken back. */
class FaultsTest {

    private LocalCluster cluster;
    private Api api;

    @BeforeEach
    void start() {
        cluster = LocalCluster.start(LocalClusterOptions.defaults());
        api = new Api(cluster);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    private JsonNode put(String faults) {
        HttpResponse<byte[]> response = api.marathon("PUT", "/harthon/faults", faults);
        assertThat(response.statusCode()).as(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo(200);
        return Json.read(response.body());
    }

    private void sleeper(String more) {
        api.post("/v2/apps", "{\"id\":\"/f\",\"cmd\":\"exec sleep 1000\",\"cpus\":0.1,\"mem\":32,"
                + "\"portDefinitions\":[],\"backoffSeconds\":0" + more + "}");
    }

    @Test
    void fetchesFailAsOftenAsAskedFor() throws IOException {
        api.send("PUT", cluster.storeUrl() + "/a.tgz", TestArchive.tar().file("x", 0644, "").gzip());
        put("{\"fetch\":{\"times\":1,\"status\":500}}");
        sleeper(",\"fetch\":[{\"uri\":\"" + cluster.storeUrl() + "/a.tgz\"}]");
        String failed = api.lastFailure("f").path("taskId").stringValue();
        assertThat(api.sandboxFile(failed, "stderr")).contains("received HTTP return code 500");
        api.running("f");
    }

    @Test
    void aSlowFetchCanBeWatchedAndKilled() {
        cluster.faults().delayFetches(Duration.ofHours(1));
        sleeper(",\"fetch\":[{\"uri\":\"" + cluster.storeUrl() + "/a.tgz\"}]");
        Await.until("it is staged", () -> api.get("/v2/apps/f").at("/app/tasksStaged").intValue() == 1);
        String id = api.get("/v2/apps/f/tasks").at("/tasks/0/id").stringValue();
        Await.until("it downloads", () -> api.sandboxFile(id, "stderr").contains("Downloading resource from"));
        api.delete("/v2/apps/f");
        api.deployed();
        assertThat(api.master("/tasks?task_id=" + id).at("/tasks/0/state").stringValue()).isEqualTo("TASK_KILLED");
    }

    @Test
    void aTaskExitsWithTheStatusThatWasAskedFor() {
        put("{\"exit\":{\"app\":\"/f\",\"status\":42,\"afterSeconds\":0}}");
        sleeper(",\"maxLaunchDelaySeconds\":3600");
        JsonNode failure = api.lastFailure("f");
        assertThat(failure.path("message").stringValue()).isEqualTo("Command exited with status 42");
        assertThat(failure.path("state").stringValue()).isEqualTo("TASK_FAILED");
        assertThat(api.delete("/harthon/faults").isMissingNode()).isTrue();
        api.running("f");
    }

    @Test
    void aRunningTaskRunsOutOfMemoryInTheWordsOfTheAgent() {
        sleeper("");
        api.running("f");
        cluster.faults().exhaustMemory("/f", Duration.ZERO);
        JsonNode failure = api.lastFailure("f");
        assertThat(failure.path("message").stringValue()).startsWith(
                "Memory limit exceeded: Requested: 64MB Maximum Used: 64MB\n\nMEMORY STATISTICS: \ncache 0\n");
        HttpResponse<byte[]> tasks = api.send("POST", cluster.masterUrl() + "/api/v1",
                "{\"type\":\"GET_TASKS\"}".getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
        assertThat(new String(tasks.body(), StandardCharsets.UTF_8)).contains("REASON_CONTAINER_LIMITATION_MEMORY");
    }

    @Test
    void aLostAgentTakesItsTasksAlongAndBringsThemBackToBeEnded() {
        sleeper("");
        JsonNode task = api.running("f");
        String agent = api.agentUrl();
        cluster.faults().loseAgent(0);
        Await.until("the task is given up", () -> api.get("/v2/apps/f/tasks").path("tasks").isEmpty());
        String query = "/tasks?task_id=" + task.path("id").stringValue();
        assertThat(api.master(query).at("/tasks/0/state").stringValue()).isEqualTo("TASK_UNREACHABLE");
        assertThat(api.master("/slaves").path("slaves")).isEmpty();
        assertThatThrownBy(() -> api.send("GET", agent + "/health", new byte[0]))
                .hasCauseInstanceOf(ConnectException.class);
        put("{\"lostAgents\":[]}");
        assertThat(api.running("f").path("id")).isNotEqualTo(task.path("id"));
        Await.until("the old one is ended",
                () -> api.master(query).at("/tasks/0/state").stringValue().equals("TASK_KILLED"));
        assertThat(api.send("GET", agent + "/health", new byte[0]).statusCode()).isEqualTo(200);
    }

    @Test
    void anApplicationWithPatienceGetsItsTaskBack() {
        sleeper(",\"unreachableStrategy\":{\"inactiveAfterSeconds\":3600,\"expungeAfterSeconds\":3600}");
        JsonNode task = api.running("f");
        cluster.faults().loseAgent(0);
        assertThat(api.get("/v2/apps/f/tasks").at("/tasks/0/state").stringValue()).isEqualTo("TASK_UNREACHABLE");
        cluster.faults().regainAgent(0);
        assertThat(api.running("f").path("id")).isEqualTo(task.path("id"));
    }

    @Test
    void aLockedApplicationRefusesChangesUntilItIsUnlocked() {
        sleeper("");
        api.running("f");
        api.deployed();
        String id = put("{\"locked\":[\"/f\"]}").at("/locked/~1f").stringValue();
        assertThat(api.get("/v2/deployments").at("/0/id").stringValue()).isEqualTo(id);
        assertThat(api.marathon("PUT", "/v2/apps/f", "{\"instances\":2}").statusCode()).isEqualTo(409);
        cluster.faults().clear();
        assertThat(api.marathon("PUT", "/v2/apps/f", "{\"instances\":0}").statusCode()).isEqualTo(200);
    }

    @Test
    void requestsFailAsOftenAsAskedForButNotThoseForFaults() {
        cluster.faults().failRequests(2, 503);
        assertThat(api.marathon("GET", "/v2/apps", "").statusCode()).isEqualTo(503);
        assertThat(api.get("/harthon/faults").at("/requests/times").intValue()).isEqualTo(1);
        assertThat(api.marathon("GET", "/v2/apps", "").statusCode()).isEqualTo(503);
        assertThat(api.marathon("GET", "/v2/apps", "").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutOffersAnApplicationWaits() {
        put("{\"withholdOffers\":true}");
        sleeper("");
        JsonNode entry = api.get("/v2/queue").at("/queue/0");
        assertThat(entry.at("/processedOffersSummary/processedOffersCount").intValue()).isZero();
        put("{\"withholdOffers\":false}");
        api.running("f");
    }

    @Test
    void whatIsNoFaultIsRefused() {
        HttpResponse<byte[]> unknown = api.marathon("PUT", "/harthon/faults", "{\"earthquake\":1}");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(Json.read(unknown.body()).path("message").stringValue()).isEqualTo("unknown fault 'earthquake'");
        assertThat(api.marathon("PUT", "/harthon/faults", "{\"lostAgents\":[7]}").statusCode()).isEqualTo(422);
        assertThatThrownBy(() -> cluster.faults().loseAgent(7)).isInstanceOf(UsageFault.class);
    }
}
