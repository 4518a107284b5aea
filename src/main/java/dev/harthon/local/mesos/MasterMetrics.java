package dev.harthon.local.mesos;

import dev.harthon.local.http.Json;
import dev.harthon.local.task.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** The master's counters of tasks, as {@code /metrics/snapshot} has them. */
final class MasterMetrics {

    private static final List<TaskState> COUNTED = List.of(TaskState.DROPPED, TaskState.ERROR, TaskState.FAILED,
            TaskState.FINISHED, TaskState.GONE, TaskState.KILLED, TaskState.KILLING, TaskState.LOST, TaskState.RUNNING,
            TaskState.STAGING, TaskState.STARTING, TaskState.UNREACHABLE);

    private MasterMetrics() {}

    static ObjectNode of(Master master, Instant now) {
        ObjectNode metrics = Json.object().put("master/elected", 1.0)
                .put("master/slaves_active", (double) master.agents().size());
        for (TaskState state : COUNTED) {
            metrics.put("master/tasks_" + state.name().toLowerCase(Locale.ROOT),
                    (double) master.tasks().stream().filter(task -> task.state() == state).count());
        }
        metrics.put("master/tasks_gone_by_operator", 0.0);
        return metrics.put("master/uptime_secs", Duration.between(master.started(), now).toMillis() / 1000.0);
    }
}
