package dev.harthon.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.end2end.BuiltHarthon.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The way from package to log in single calls, as a CI job makes them. */
class OneShotIT {

    @TempDir
    Path home;

    private LocalCalls calls;

    @BeforeEach
    void begin() throws Exception {
        calls = new LocalCalls(home);
    }

    @AfterEach
    void stopTheCluster() throws Exception {
        calls.stopCluster();
    }

    @Test
    void theWholeWayOneCallAtATime() throws Exception {
        calls.ok("local", "start", "--detach");
        calls.all("load sample/greeter", "set isolation none", "set runner direct", "set cpus 0.1");
        calls.ok("env", "map", "greeting", "Good  day, 'world'");

        Result built = calls.ok("build", "--to", "out", "-o", "plain");
        assertThat(built.out()).contains("sample-greeter-1.0.0-20260101000000.tgz");
        assertThat(home.resolve("out/sample-greeter-1.0.0-20260101000000.tgz")).isRegularFile();
        assertThat(calls.json("upload").path("uri").stringValue()).startsWith("http://127.0.0.1:");

        Result deployed = calls.ok("deploy");
        assertThat(deployed.out()).isEmpty();
        assertThat(deployed.err()).contains("/sample/greeter runs on local");
        int port = onlyTask().path("ports").get(0).intValue();
        assertThat(port).isBetween(31000, 32000);
        assertThat(calls.ok("expect", "log", "/Good  day, 'world' from port " + port + "/", "within", "60s").out())
                .isEmpty();
        assertThat(calls.ok("logs", "-n", "1").out()).contains("Good  day, 'world' from port " + port);
        assertThat(calls.ok("deploy").err()).contains("as it should: no change");

        calls.ok("destroy", "--yes");
        assertThat(calls.json("apps")).isEmpty();
        calls.ok("local", "stop");
        assertThat(calls.json("local", "status").path("state").stringValue()).isEqualTo("stopped");
        assertThat(calls.halfDone()).isEmpty();
        assertThat(home.resolve("tmp")).isEmptyDirectory();
        Leftovers.assertNone(home);
    }

    private JsonNode onlyTask() throws Exception {
        JsonNode tasks = calls.json("tasks");
        assertThat(tasks).hasSize(1);
        assertThat(tasks.get(0).path("state").stringValue()).isEqualTo("TASK_RUNNING");
        return tasks.get(0);
    }

    @Test
    void stoppingTheClusterEndsWhatStillRuns() throws Exception {
        calls.all("load sample/greeter", "set isolation none", "set runner direct", "set cpus 0.1");
        Result deployed = calls.ok("deploy");
        assertThat(deployed.err()).contains("started a local cluster", "local stop");
        onlyTask();

        calls.ok("local", "stop");

        Leftovers.assertNone(home);
    }
}
