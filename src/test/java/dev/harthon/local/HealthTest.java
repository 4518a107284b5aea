package dev.harthon.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Health checks of both kinds, the agent's and Marathon's. */
class HealthTest {

    private static final String QUICK = ",\"gracePeriodSeconds\":0,\"intervalSeconds\":1,\"timeoutSeconds\":20,"
            + "\"maxConsecutiveFailures\":2,\"delaySeconds\":0";

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

    private static void create(String id, String command, String check) {
        assertThat(api.post("/v2/apps", "{\"id\":\"" + id + "\",\"cmd\":\"" + command
                + "\",\"cpus\":0.1,\"mem\":32,\"healthChecks\":[{" + check + QUICK + "}]}").has("version")).isTrue();
    }

    private static void healthy(String app) {
        Await.until(app + " is healthy", () -> api.get("/v2/apps/" + app).at("/app/tasksHealthy").intValue() == 1);
        api.running(app);
    }

    private static void needsPython() {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")),
                "no /usr/bin/python3 to serve HTTP");
    }

    @Test
    void aCommandThatSucceedsMakesATaskHealthy() {
        create("/h/command", "exec sleep 1000",
                "\"protocol\":\"COMMAND\",\"command\":{\"value\":\"test -n $PORT0\"}");
        healthy("h/command");
    }

    @Test
    void theExecutorKillsWhatFailsItsCheckAndNoFailureIsNoted() {
        create("/h/sick", "exec sleep 1000", "\"protocol\":\"COMMAND\",\"command\":{\"value\":\"exit 7\"}");
        String id = api.running("h/sick").path("id").stringValue();
        Await.until("it was killed", () -> api.master("/tasks?task_id=" + id).at("/tasks/0/state").stringValue()
                .equals("TASK_KILLED"));
        assertThat(api.get("/v2/apps/h/sick").path("app").has("lastTaskFailure")).isFalse();
        assertThat(api.sandboxFile(id, "stderr")).contains("COMMAND health check for task '" + id + "' returned: 7");
    }

    @Test
    void webServersAreAskedByAgentAndByMarathon() {
        needsPython();
        String serve = "exec /usr/bin/python3 -m http.server --bind 127.0.0.1 $PORT0";
        create("/h/tcp", serve, "\"protocol\":\"MESOS_TCP\",\"gracePeriodSeconds\":60");
        create("/h/http", serve, "\"protocol\":\"HTTP\",\"path\":\"/\",\"gracePeriodSeconds\":60");
        healthy("h/tcp");
        healthy("h/http");
    }

    @Test
    void marathonKillsWhatFailsItsCheckAndSaysWhy() {
        needsPython();
        create("/h/lost", "exec /usr/bin/python3 -m http.server --bind 127.0.0.1 $PORT0",
                "\"protocol\":\"HTTP\",\"path\":\"/nope\"");
        assertThat(api.lastFailure("h/lost").path("message").stringValue())
                .startsWith("Task was killed since health check failed. Reason: ");
    }
}
