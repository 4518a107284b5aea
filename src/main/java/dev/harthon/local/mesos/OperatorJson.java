package dev.harthon.local.mesos;

import dev.harthon.local.http.Json;
import dev.harthon.local.mesos.ResourceLists.Detail;
import dev.harthon.local.task.TaskStatus;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Values as the operator API v1 has them: ids wrapped, resources listed, statuses with message and reason. */
final class OperatorJson {

    private OperatorJson() {}

    static ObjectNode id(String value) {
        return Json.object().put("value", value);
    }

    static ArrayNode tasks(Collection<MesosTask> tasks) {
        return Json.array(tasks, OperatorJson::task);
    }

    static ObjectNode task(MesosTask task) {
        ObjectNode node = Json.object().put("name", task.spec().name());
        node.set("task_id", id(task.spec().id()));
        node.set("framework_id", id(task.agent().frameworkId()));
        node.set("agent_id", id(task.agent().id()));
        node.put("state", task.state().mesosName());
        node.set("resources", ResourceLists.of(task.spec().resources(), Detail.ALLOCATED));
        node.set("statuses", Json.array(task.statuses(), status -> status(task, status)));
        task.lastStatus().ifPresent(last -> node.put("status_update_state", last.state().mesosName())
                .put("status_update_uuid", base64(last.uuid())));
        if (!task.spec().labels().isEmpty()) {
            node.putObject("labels").set("labels", StateJson.labels(task.spec().labels()));
        }
        node.set("discovery", StateJson.discovery(task));
        task.spec().user().ifPresent(user -> node.put("user", user));
        task.spec().check().ifPresent(check -> node.set("health_check", StateJson.check(check)));
        return node;
    }

    private static ObjectNode status(MesosTask task, TaskStatus status) {
        ObjectNode node = Json.object();
        node.set("task_id", id(task.spec().id()));
        node.put("state", status.state().mesosName());
        if (!status.message().isEmpty()) {
            node.put("message", status.message());
        }
        node.put("source", status.source());
        status.reason().ifPresent(reason -> node.put("reason", reason));
        node.set("agent_id", id(task.agent().id()));
        if (status.networked()) {
            node.set("executor_id", id(task.spec().id()));
        }
        status.healthy().ifPresent(healthy -> node.put("healthy", healthy));
        node.put("timestamp", StateJson.seconds(status.timestamp())).put("uuid", base64(status.uuid()));
        if (status.networked()) {
            node.set("container_status", StateJson.containerStatus(task, task.pid()));
        }
        return node;
    }

    private static String base64(UUID uuid) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits()).array();
        return Base64.getEncoder().encodeToString(bytes);
    }

    static ObjectNode agentInfo(Agent agent) {
        ObjectNode info = Json.object()
                .put("hostname", agent.identity().hostname())
                .put("port", agent.identity().port());
        info.set("resources", ResourceLists.of(agent.total(), Detail.PLAIN));
        ArrayNode attributes = info.putArray("attributes");
        agent.identity().attributes().forEach((name, text) -> attributes.addObject()
                .put("name", name).put("type", "TEXT").putObject("text").put("value", text));
        info.set("id", id(agent.id()));
        return info;
    }
}
