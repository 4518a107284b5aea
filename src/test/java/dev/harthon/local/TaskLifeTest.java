package dev.harthon.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tasks are real processes with real ends. */
class TaskLifeTest {

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

    private static void create(String id, String command, String more) {
        assertThat(api.post("/v2/apps", "{\"id\":\"" + id + "\",\"cmd\":\"" + command
                + "\",\"cpus\":0.1,\"mem\":32,\"backoffSeconds\":300" + more + "}").has("version")).isTrue();
    }

    private static List<Long> pids(String mark) {
        return ProcessHandle.allProcesses()
                .filter(p -> p.info().arguments().map(a -> List.of(a).contains(mark)).orElse(false))
                .map(ProcessHandle::pid).toList();
    }

    private static Stream<JsonNode> queued(String app) {
        return api.get("/v2/queue").path("queue").valueStream()
                .filter(entry -> entry.at("/app/id").stringValue().equals(app));
    }

    /** Marathon calls a task running before its command has come far enough to catch a signal. */
    private static String ready(String app) {
        String id = api.running(app).path("id").stringValue();
        Await.until(app + " is ready", () -> api.sandboxFile(id, "stdout").contains("ready"));
        return id;
    }

    @Test
    void runsACommandWithItsPortsAndPrintsIntoTheSandbox() {
        create("/life/hello", "echo port $PORT0 of $MARATHON_APP_ID; exec sleep 1000", "");
        JsonNode task = api.running("life/hello");
        String id = task.path("id").stringValue();
        Await.until("the line is there", () -> api.sandboxFile(id, "stdout").endsWith("\n"));
        assertThat(api.sandboxFile(id, "stdout"))
                .isEqualTo("port " + task.path("ports").get(0).intValue() + " of /life/hello\n");
        assertThat(task.path("ports").get(0).intValue()).isBetween(31000, 32000);
    }

    @Test
    void saysWithWhichStatusACommandExited() {
        create("/life/three", "exit 3", "");
        assertThat(api.lastFailure("life/three").path("message").stringValue())
                .isEqualTo("Command exited with status 3");
    }

    @Test
    void tellsASignalFromAStatusThatLooksLikeOne() {
        create("/life/segv", "kill -SEGV $$", "");
        create("/life/139", "exit 139", "");
        assertThat(api.lastFailure("life/segv").path("message").stringValue())
                .isEqualTo("Command terminated with signal Segmentation fault");
        assertThat(api.lastFailure("life/139").path("message").stringValue())
                .isEqualTo("Command exited with status 139");
    }

    @Test
    void aCrashingApplicationIsDeployedAllTheSame() {
        create("/life/crash", "exit 1", ",\"backoffSeconds\":60");
        api.deployed();
        Await.until("it waits for its next launch", () -> queued("/life/crash")
                .anyMatch(entry -> !entry.at("/delay/overdue").booleanValue()));
        JsonNode entry = queued("/life/crash").findFirst().orElseThrow();
        assertThat(entry.at("/delay/timeLeftSeconds").intValue()).isBetween(1, 300);
    }

    @Test
    void aCommandThatEndsWellIsRelaunchedLaterAndIsNoFailure() {
        create("/life/zero", "true", "");
        Await.until("it has finished", () -> api.get("/v2/apps/life/zero/tasks").path("tasks").valueStream()
                .anyMatch(t -> t.path("state").stringValue().equals("TASK_FINISHED")));
        assertThat(api.get("/v2/apps/life/zero").path("app").has("lastTaskFailure")).isFalse();
    }

    @Test
    void killsWhatIgnoresThePoliteSignalOnceTheGraceIsOver() {
        create("/life/deaf", "trap : TERM; echo ready; while :; do sleep 0.1; done",
                ",\"taskKillGracePeriodSeconds\":1");
        String id = ready("life/deaf");
        api.delete("/v2/apps/life/deaf");
        api.deployed();
        JsonNode task = api.master("/tasks?task_id=" + id).path("tasks").get(0);
        assertThat(task.path("state").stringValue()).isEqualTo("TASK_KILLED");
        assertThat(api.sandboxFile(id, "stderr")).contains("Command terminated with signal Killed");
    }

    @Test
    void thePoliteSignalReachesGrandchildren() {
        create("/life/family",
                "(sh -c 'trap \\\"echo bye; exit\\\" TERM; echo ready; while :; do sleep 0.1; done') & wait", "");
        String id = ready("life/family");
        api.put("/v2/apps/life/family", "{\"instances\":0}");
        api.deployed();
        Await.until("the grandchild has spoken", () -> api.sandboxFile(id, "stdout").contains("bye"));
    }

    @Test
    void aShellLessFormKeepsVariablesThatNoShellWould() {
        api.post("/v2/apps", """
                {"id": "/life/args", "args": ["cat", "/proc/self/environ"], "cpus": 0.1, "mem": 32,
                 "backoffSeconds": 300, "portDefinitions": [{"port": 0, "name": "http-api"}]}""");
        Await.until("it has run", () -> !api.get("/v2/apps/life/args/tasks").path("tasks").isEmpty());
        String id = api.get("/v2/apps/life/args/tasks").path("tasks").get(0).path("id").stringValue();
        Await.until("it has printed", () -> api.sandboxFile(id, "stderr").contains("Command exited"));
        assertThat(api.sandboxFile(id, "stdout")).contains("PORT_HTTP-API=31").contains("MESOS_TASK_ID=" + id);
    }

    @Test
    void closingEndsDaemonsToo() {
        LocalCluster other = LocalCluster.start(LocalClusterOptions.defaults());
        Api there = new Api(other);
        String mark = "9" + System.nanoTime() % 1_000_000;
        there.post("/v2/apps", "{\"id\":\"/daemon\",\"cmd\":\"setsid sh -c 'sleep " + mark + " & exit 0' & exec sleep "
                + mark + "\",\"cpus\":0.1,\"mem\":32}");
        there.running("daemon");
        Await.until("both run", () -> pids(mark).size() == 2);
        other.close();
        assertThat(pids(mark)).isEmpty();
    }
}
