package dev.harthon.mesos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpSettings;
import dev.harthon.http.LoopbackServer;
import dev.harthon.http.Transcript;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskHistoryTest {

    private static final String DONE = "logs_done.instance-0c093266-e6e3-11f1-aad3-02fc00000001._app.1";

    private final HttpCaller http = new HttpCaller(HttpSettings.standard());

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void tellsTheMessageOfAnEndedTask() {
        try (LoopbackServer master = Transcript.of("v1-master").serve("master")) {
            List<TaskStatus> statuses = new TaskHistory(http, master.uri()).of(DONE);

            assertThat(statuses).extracting(TaskStatus::state)
                    .containsExactly("TASK_STARTING", "TASK_RUNNING", "TASK_FINISHED");
            assertThat(statuses.get(2).message()).isEqualTo("Command exited with status 0");
        }
    }

    @Test
    void knowsTheStatesWithoutTheOperatorApi() {
        String exited = "fail_exit3.instance-a3f13f5d-e6e2-11f1-aad3-02fc00000001._app.1";
        try (LoopbackServer master = Transcript.of("failure-exit-3").serve("master")) {
            assertThat(new TaskHistory(http, master.uri()).of(exited)).last()
                    .extracting(TaskStatus::state, TaskStatus::message).containsExactly("TASK_FAILED", "");
        }
    }

    @Test
    void aTaskKilledForItsMemorySaysSo() {
        Transcript recorded = Transcript.of("failure-oom");
        String task = recorded.entries().stream()
                .map(entry -> entry.body().path("app").path("lastTaskFailure").path("taskId").asString(""))
                .filter(id -> !id.isEmpty()).findFirst().orElseThrow();
        try (LoopbackServer master = recorded.serve("master")) {
            assertThat(new TaskHistory(http, master.uri()).of(task)).last().satisfies(status -> {
                assertThat(status.reason()).isEqualTo("REASON_CONTAINER_LIMITATION_MEMORY");
                assertThat(status.message()).startsWith("Memory limit exceeded");
            });
        }
    }
}
