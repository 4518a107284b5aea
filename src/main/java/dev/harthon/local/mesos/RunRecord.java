package dev.harthon.local.mesos;

import dev.harthon.local.http.Json;
import dev.harthon.local.task.TaskSpec;
import dev.harthon.local.task.TaskState;
import dev.harthon.local.task.TaskStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One run of a task with all that was reported of it, as an agent remembers it. */
record RunRecord(String agent, String container, TaskSpec spec, List<TaskStatus> statuses) {

    static RunRecord of(MesosTask task) {
        return new RunRecord(task.agent().id(), task.container(), task.spec(), task.statuses());
    }

    static RunRecord read(JsonNode node) {
        return new RunRecord(node.path("agent").stringValue(), node.path("container").stringValue(),
                TaskSpecReader.read(node.path("task")),
                node.path("statuses").valueStream().map(RunRecord::status).toList());
    }

    ObjectNode json() {
        ObjectNode node = Json.object().put("agent", agent).put("container", container);
        node.set("task", TaskSpecJson.write(spec));
        return node.set("statuses", Json.array(statuses, RunRecord::status));
    }

    boolean ended() {
        return !statuses.isEmpty() && statuses.get(statuses.size() - 1).state().terminal();
    }

    Instant lastHeardOf() {
        return statuses.isEmpty() ? Instant.EPOCH : statuses.get(statuses.size() - 1).timestamp();
    }

    private static ObjectNode status(TaskStatus status) {
        ObjectNode node = Json.object().put("state", status.state().name())
                .put("timestamp", status.timestamp().toString()).put("message", status.message())
                .put("source", status.source()).put("networked", status.networked())
                .put("uuid", status.uuid().toString());
        status.reason().ifPresent(reason -> node.put("reason", reason));
        status.healthy().ifPresent(healthy -> node.put("healthy", healthy));
        return node;
    }

    private static TaskStatus status(JsonNode node) {
        return new TaskStatus(TaskState.valueOf(node.path("state").stringValue()),
                Instant.parse(node.path("timestamp").stringValue()), node.path("message").stringValue(),
                node.path("source").stringValue(), node.path("reason").stringValueOpt(),
                node.path("healthy").booleanValueOpt(), node.path("networked").booleanValue(),
                UUID.fromString(node.path("uuid").stringValue()));
    }
}
