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
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * What the master remembers of a task, also after Marathon has forgotten it. Messages and reasons are only in the
 * operator API (mesos: docs/operator-http-api.md); without it the states alone are known.
 */
public final class TaskHistory {

    private static final int MOST = 10_000;

    private final HttpCaller http;
    private final URI master;

    public TaskHistory(HttpCaller http, URI master) {
        this.http = http;
        this.master = master;
    }

    /** The statuses of a task, oldest first; none when the master does not know it. */
    public List<TaskStatus> of(String taskId) {
        return find("?task_id=" + Urls.encode(taskId), taskId::equals).stream()
                .flatMap(task -> task.statuses().stream())
                .sorted(Comparator.comparing(TaskStatus::at))
                .toList();
    }

    /** The tasks whose ids are wanted, running ones and ended ones. */
    public List<TaskRecord> all(Predicate<String> wanted) {
        return find("?limit=" + MOST, wanted);
    }

    private List<TaskRecord> find(String legacyQuery, Predicate<String> wanted) {
        HttpBody call = HttpBody.json(Json.object().put("type", "GET_TASKS"));
        HttpReply reply = http.send(
                HttpCall.post(Urls.below(master, "/api/v1"), call).accept("application/json"));
        return reply.isSuccess()
                ? fromOperator(reply.json(), wanted)
                : fromLegacy(http.json(HttpCall.get(Urls.below(master, "/tasks" + legacyQuery))), wanted);
    }

    private static List<TaskRecord> fromOperator(JsonNode answer, Predicate<String> wanted) {
        List<TaskRecord> tasks = new ArrayList<>();
        for (JsonNode kind : answer.path("get_tasks")) {
            for (JsonNode task : kind) {
                String id = value(task, "task_id");
                if (wanted.test(id)) {
                    tasks.add(record(id, value(task, "agent_id"), task));
                }
            }
        }
        return tasks;
    }

    /** Reads the answer of {@code /tasks}. */
    public static List<TaskRecord> fromLegacy(JsonNode answer, Predicate<String> wanted) {
        List<TaskRecord> tasks = new ArrayList<>();
        for (JsonNode task : answer.path("tasks")) {
            String id = task.path("id").asString("");
            if (wanted.test(id)) {
                tasks.add(record(id, task.path("slave_id").asString(""), task));
            }
        }
        return tasks;
    }

    private static TaskRecord record(String id, String agent, JsonNode task) {
        List<TaskStatus> statuses = new ArrayList<>();
        task.path("statuses").forEach(status -> statuses.add(TaskStatus.of(status)));
        statuses.sort(Comparator.comparing(TaskStatus::at));
        return new TaskRecord(id, agent, task.path("state").asString(""), statuses);
    }

    private static String value(JsonNode node, String key) {
        return node.path(key).path("value").asString("");
    }
}
