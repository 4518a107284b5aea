package dev.harthon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.local.http.Json;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Changes become deployments, which lock their applications and can be undone. */
class DeployingTest {

    private static final String IMPOSSIBLE = "{\"constraints\":[[\"rack\",\"CLUSTER\",\"r99\"]]}";

    private static LocalCluster cluster;
    private static Api api;

    @BeforeAll
    static void start() {
        cluster = LocalCluster.start(LocalClusterOptions.defaults().withAttributes(Map.of("rack", "r1")));
        api = new Api(cluster);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    private static String create(String id, String more) {
        JsonNode app = api.post("/v2/apps", "{\"id\":\"" + id
                + "\",\"cmd\":\"exec sleep 1000\",\"cpus\":0.1,\"mem\":32,\"portDefinitions\":[]" + more + "}");
        return app.path("version").stringValue();
    }

    private static JsonNode queued(String id) {
        return api.get("/v2/queue?embed=lastUnusedOffers").path("queue").valueStream()
                .filter(entry -> entry.at("/app/id").stringValue().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void aDeploymentIsListedBeforeTheAnswerIsSent() {
        HttpResponse<byte[]> created = api.marathon("POST", "/v2/apps",
                "{\"id\":\"/d/listed\",\"cmd\":\"exec sleep 1000\",\"cpus\":64,\"mem\":32}");
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location")).hasValue(cluster.marathonUrl() + "/d/listed");
        String id = created.headers().firstValue("Marathon-Deployment-Id").orElseThrow();
        JsonNode deployment = api.get("/v2/deployments").valueStream()
                .filter(d -> d.path("id").stringValue().equals(id)).findFirst().orElseThrow();
        assertThat(deployment.path("currentStep").intValue()).isEqualTo(2);
        assertThat(queued("/d/listed").at("/lastUnusedOffers/0/reason/0").stringValue()).isEqualTo("InsufficientCpus");
        api.delete("/v2/apps/d/listed");
        api.get("/v2/apps/d/listed");
    }

    @Test
    void allSpellingsOfAPathReachTheSameApplication() {
        create("/d/paths", ",\"instances\":0");
        for (String path : new String[] {"d/paths", "/d/paths", "%2Fd%2Fpaths", "/d/paths/", "d%2Fpaths"}) {
            assertThat(api.get("/v2/apps/" + path).at("/app/id").stringValue()).isEqualTo("/d/paths");
        }
    }

    @Test
    void anUpdateStartsTheNewTaskBeforeItKillsTheOld() {
        create("/d/update", "");
        String old = api.running("d/update").path("id").stringValue();
        api.put("/v2/apps/d/update", "{\"env\":{\"A\":\"1\"}}");
        api.deployed();
        JsonNode task = api.running("d/update");
        assertThat(task.path("id").stringValue()).isNotEqualTo(old);
        assertThat(api.get("/v2/apps/d/update").at("/app/version")).isEqualTo(task.path("version"));
    }

    @Test
    void anUpdateThatChangesNothingRestartsNothing() {
        create("/d/same", "");
        JsonNode task = api.running("d/same");
        assertThat(api.put("/v2/apps/d/same", "{}").has("deploymentId")).isTrue();
        assertThat(api.get("/v2/deployments").valueStream()
                .noneMatch(d -> Json.text(d).contains("/d/same"))).isTrue();
        assertThat(api.running("d/same").path("id")).isEqualTo(task.path("id"));
    }

    @Test
    void aFullReplacementForgetsWhatItDoesNotName() {
        create("/d/full", ",\"instances\":0,\"env\":{\"A\":\"1\"}");
        api.put("/v2/apps/d/full?partialUpdate=false", "{\"cmd\":\"exec sleep 2000\",\"instances\":0}");
        JsonNode app = api.get("/v2/apps/d/full").path("app");
        assertThat(app.has("env")).isFalse();
        assertThat(app.path("cpus").doubleValue()).isEqualTo(1.0);
    }

    @Test
    void aLockedApplicationRefusesChangesAndForceOverrides() {
        create("/d/lock", "");
        api.running("d/lock");
        api.deployed();
        String blocking = api.put("/v2/apps/d/lock", IMPOSSIBLE).path("deploymentId").stringValue();
        HttpResponse<byte[]> refused = api.marathon("PUT", "/v2/apps/d/lock", "{\"instances\":2}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Json.read(refused.body()).at("/deployments/0/id").stringValue()).isEqualTo(blocking);
        Await.until("an offer was refused", () -> queued("/d/lock").at("/lastUnusedOffers/0/reason/0")
                .stringValue("").equals("UnfulfilledConstraint"));
        assertThat(api.marathon("PUT", "/v2/apps/d/lock?force=true", "{\"constraints\":[]}").statusCode())
                .isEqualTo(200);
        api.deployed();
    }

    @Test
    void rollingADeploymentBackRestoresWhatWas() {
        create("/d/back", "");
        String task = api.running("d/back").path("id").stringValue();
        api.deployed();
        String id = api.put("/v2/apps/d/back", IMPOSSIBLE).path("deploymentId").stringValue();
        assertThat(api.delete("/v2/deployments/" + id).has("deploymentId")).isTrue();
        api.deployed();
        assertThat(api.get("/v2/apps/d/back").path("app").has("constraints")).isFalse();
        assertThat(api.running("d/back").path("id").stringValue()).isEqualTo(task);
    }

    @Test
    void rollingACreationBackRemovesTheApplication() {
        create("/d/new", ",\"constraints\":[[\"rack\",\"CLUSTER\",\"r99\"]]");
        String id = api.get("/v2/apps/d/new").at("/app/deployments/0/id").stringValue();
        api.delete("/v2/deployments/" + id);
        Await.until("it is gone", () -> api.marathon("GET", "/v2/apps/d/new", "").statusCode() == 404);
    }

    @Test
    void anOldVersionComesBackAsANewOne() {
        String first = create("/d/past", ",\"instances\":0,\"env\":{\"A\":\"1\"}");
        api.put("/v2/apps/d/past", "{\"env\":{\"A\":\"2\"}}");
        api.put("/v2/apps/d/past", "{\"version\":\"" + first + "\"}");
        JsonNode app = api.get("/v2/apps/d/past").path("app");
        assertThat(app.at("/env/A").stringValue()).isEqualTo("1");
        assertThat(app.path("version").stringValue()).isGreaterThan(first);
        assertThat(api.get("/v2/apps/d/past/versions").path("versions")).hasSize(3);
    }

    @Test
    void scalingKeepsTheOldTasksAndTheirVersion() {
        String version = create("/d/scale", "");
        api.running("d/scale");
        api.put("/v2/apps/d/scale", "{\"instances\":3}");
        api.deployed();
        assertThat(api.get("/v2/apps/d/scale/tasks").path("tasks")).hasSize(3);
        assertThat(api.get("/v2/apps/d/scale/tasks").at("/tasks/0/version").stringValue()).isEqualTo(version);
        api.put("/v2/apps/d/scale", "{\"instances\":1}");
        api.deployed();
        assertThat(api.get("/v2/apps/d/scale/tasks").at("/tasks/0/version").stringValue()).isEqualTo(version);
    }

    @Test
    void aKilledTaskIsRelaunchedInItsInstance() {
        create("/d/kill", "");
        String id = api.running("d/kill").path("id").stringValue();
        api.delete("/v2/apps/d/kill/tasks/" + id);
        Await.until("the second incarnation runs", () -> api.get("/v2/apps/d/kill/tasks").path("tasks").valueStream()
                .anyMatch(t -> t.path("id").stringValue().equals(id.replaceFirst("1$", "2"))
                        && t.path("state").stringValue().equals("TASK_RUNNING")));
    }

    @Test
    void killAndScaleTakesTheNamedTask() {
        create("/d/killscale", ",\"instances\":2");
        Await.until("both run", () -> api.get("/v2/apps/d/killscale").at("/app/tasksRunning").intValue() == 2);
        api.deployed();
        String oldest = api.get("/v2/apps/d/killscale/tasks").at("/tasks/0/id").stringValue();
        assertThat(api.delete("/v2/apps/d/killscale/tasks/" + oldest + "?scale=true").has("deploymentId")).isTrue();
        api.deployed();
        assertThat(api.running("d/killscale").path("id").stringValue()).isNotEqualTo(oldest);
        assertThat(api.get("/v2/apps/d/killscale").at("/app/instances").intValue()).isEqualTo(1);
    }
}
