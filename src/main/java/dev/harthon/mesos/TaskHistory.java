package dev.harthon.mesos;

import dev.harthon.http.HttpBody;
import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpReply;
import dev.harthon.http.Json;
import dev.harthon.http.Urls;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What the master remembers of a task, also after Marathon has forgotten it. Messages and reasons are only in the
 * operator API (mesos: docs/operator-http-api.md); without it the states alone are known.
 */
public final class TaskHistory {

    private final HttpCaller http;
    private final URI master;

    public TaskHistory(HttpCaller http, URI master) {
        this.http = http;
        this.master = master;
    }

    /** The statuses of a task, oldest first; none when the master does not know it. */
    public List<TaskStatus> of(String taskId) {
        HttpBody call = HttpBody.json(Json.object().put("type", "GET_TASKS"));
        HttpReply reply = http.send(
                HttpCall.post(Urls.below(master, "/api/v1"), call).accept("application/json"));
        return reply.isSuccess() ? fromOperator(reply.json(), taskId) : fromLegacy(taskId);
    }

    private static List<TaskStatus> fromOperator(JsonNode answer, String taskId) {
        List<TaskStatus> statuses = new ArrayList<>();
        for (JsonNode kind : answer.path("get_tasks")) {
            for (JsonNode task : kind) {
                if (task.path("task_id").path("value").asString("").equals(taskId)) {
                    task.path("statuses").forEach(status -> statuses.add(TaskStatus.of(status)));
                }
            }
        }
        return sorted(statuses);
    }

    private List<TaskStatus> fromLegacy(String taskId) {
        JsonNode answer = http.json(HttpCall.get(Urls.below(master, "/tasks?task_id=" + Urls.encode(taskId))));
        List<TaskStatus> statuses = new ArrayList<>();
        for (JsonNode task : answer.path("tasks")) {
            if (task.path("id").asString("").equals(taskId)) {
                task.path("statuses").forEach(status -> statuses.add(TaskStatus.of(status)));
            }
        }
        return sorted(statuses);
    }

    private static List<TaskStatus> sorted(List<TaskStatus> statuses) {
        return statuses.stream().sorted(Comparator.comparing(TaskStatus::at)).toList();
    }
}
