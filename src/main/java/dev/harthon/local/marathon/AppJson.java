package dev.harthon.local.marathon;

import dev.harthon.local.http.Json;
import dev.harthon.local.marathon.app.App;
import dev.harthon.local.marathon.app.Timestamps;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Applications as the API prints them, with as much about their tasks as is asked for. */
final class AppJson {

    private final Marathon marathon;

    AppJson(Marathon marathon) {
        this.marathon = marathon;
    }

    /** The definition alone, as versions are printed. */
    static ObjectNode definition(App app) {
        ObjectNode node = app.spec().deepCopy().put("version", Timestamps.format(app.version()));
        node.set("versionInfo", Json.object()
                .put("lastScalingAt", Timestamps.format(app.lastScalingAt()))
                .put("lastConfigChangeAt", Timestamps.format(app.lastConfigChangeAt())));
        return node;
    }

    /** A creation as its event tells it: as it was sent, before ports were assigned. */
    static ObjectNode posted(ObjectNode spec, Change change) {
        return spec.deepCopy().put("version", Timestamps.format(change.version()));
    }

    /** The answer to a creation: as it was sent, with nothing running yet. */
    static ObjectNode created(ObjectNode spec, Change change) {
        ObjectNode node = posted(spec, change);
        List.of("tasksStaged", "tasksRunning", "tasksHealthy", "tasksUnhealthy").forEach(count -> node.put(count, 0));
        node.putArray("deployments").addObject().put("id", change.deploymentId());
        return node;
    }

    ObjectNode embedded(App app, Collection<Embed> embeds) {
        ObjectNode node = definition(app);
        List<Instance> instances = marathon.fleet().of(app.id());
        if (embeds.contains(Embed.COUNTS)) {
            counts(node, instances);
        }
        if (embeds.contains(Embed.DEPLOYMENTS)) {
            node.set("deployments", Json.array(marathon.deployments().affecting(app.id()),
                    id -> Json.object().put("id", id)));
        }
        if (embeds.contains(Embed.READINESS)) {
            node.set("readinessCheckResults", Json.array());
        }
        if (embeds.contains(Embed.TASKS)) {
            node.set("tasks", TaskJson.all(instances));
        }
        if (embeds.contains(Embed.LAST_TASK_FAILURE)) {
            marathon.lastFailure(app.id()).ifPresent(failure -> node.set("lastTaskFailure", failure(failure)));
        }
        if (embeds.contains(Embed.TASK_STATS)) {
            node.set("taskStats", TaskStats.of(app, instances, marathon.loop().now()));
        }
        return node;
    }

    private static void counts(ObjectNode node, List<Instance> instances) {
        node.put("tasksStaged", count(instances,
                i -> i.active() && (i.condition() == Condition.PROVISIONED || i.condition() == Condition.STAGING)));
        node.put("tasksRunning", count(instances, Instance::running));
        node.put("tasksHealthy", count(instances, i -> i.running() && i.health().alive()));
        node.put("tasksUnhealthy",
                count(instances, i -> i.running() && i.health().known() && !i.health().alive()));
    }

    private static int count(List<Instance> instances, Predicate<Instance> which) {
        return (int) instances.stream().filter(which).count();
    }

    private static ObjectNode failure(TaskFailure failure) {
        return Json.object()
                .put("appId", failure.app().path())
                .put("host", failure.host())
                .put("message", failure.message())
                .put("state", failure.state())
                .put("taskId", failure.taskId())
                .put("timestamp", Timestamps.format(failure.timestamp()))
                .put("version", Timestamps.format(failure.version()))
                .put("slaveId", failure.agentId());
    }
}
