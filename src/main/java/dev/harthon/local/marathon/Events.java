package dev.harthon.local.marathon;

import dev.harthon.local.http.Json;
import dev.harthon.local.marathon.app.AppId;
import dev.harthon.local.marathon.app.Timestamps;
import dev.harthon.local.mesos.MesosTask;
import dev.harthon.local.task.TaskStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says what happens, in the words of Marathon's event stream. */
final class Events {

    private final EventBus bus;

    Events(EventBus bus) {
        this.bus = bus;
    }

    void posted(String uri, ObjectNode definition) {
        ObjectNode event = Json.object().put("clientIp", "127.0.0.1").put("uri", uri);
        event.set("appDefinition", definition);
        bus.publish("api_post_event", event);
    }

    void groupChanged(AppId group, Instant version) {
        bus.publish("group_change_success",
                Json.object().put("groupId", group.path()).put("version", Timestamps.format(version)));
    }

    void groupChangeFailed(AppId group, Instant version, String reason) {
        bus.publish("group_change_failed", Json.object().put("groupId", group.path())
                .put("version", Timestamps.format(version)).put("reason", reason));
    }

    void stepBegun(DeploymentPlan plan, List<Action> step) {
        bus.publish("deployment_info", step(plan, step));
    }

    void stepDone(DeploymentPlan plan, List<Action> step) {
        bus.publish("deployment_step_success", step(plan, step));
    }

    private static ObjectNode step(DeploymentPlan plan, List<Action> step) {
        ObjectNode event = Json.object();
        event.set("plan", DeploymentJson.plan(plan));
        event.set("currentStep", DeploymentJson.step(step));
        return event;
    }

    void deployed(DeploymentPlan plan) {
        ObjectNode event = Json.object().put("id", plan.id());
        event.set("plan", DeploymentJson.plan(plan));
        bus.publish("deployment_success", event);
    }

    void cancelled(DeploymentPlan plan) {
        deploymentFailed(plan, "The upgrade has been cancelled");
    }

    void deploymentFailed(DeploymentPlan plan, String reason) {
        ObjectNode event = Json.object().put("id", plan.id());
        event.set("plan", DeploymentJson.plan(plan));
        bus.publish("deployment_failed", event.put("reason", reason));
    }

    void instanceChanged(Instance instance, Condition condition) {
        Optional<MesosTask> task = condition == Condition.SCHEDULED ? Optional.empty() : instance.task();
        bus.publish("instance_changed_event", Json.object()
                .put("instanceId", instance.id())
                .put("condition", condition.eventName())
                .put("runSpecId", instance.appId().path())
                .put("agentId", task.map(t -> t.agent().id()).orElse(null))
                .put("host", task.map(t -> t.agent().hostname()).orElse(null))
                .put("runSpecVersion", Timestamps.format(instance.app().version())));
    }

    void statusUpdated(Instance instance, MesosTask task, TaskStatus status, List<Integer> hostPorts) {
        ObjectNode event = Json.object()
                .put("slaveId", task.agent().id())
                .put("taskId", task.spec().id())
                .put("taskStatus", status.state().mesosName())
                .put("message", status.message())
                .put("appId", instance.appId().path())
                .put("host", task.agent().hostname());
        event.set("ipAddresses", status.networked() ? TaskJson.addresses() : Json.array());
        event.set("ports", TaskJson.numbers(hostPorts));
        bus.publish("status_update_event", event.put("version", Timestamps.format(instance.app().version())));
    }

    void healthChanged(Instance instance, boolean alive) {
        bus.publish("health_status_changed_event", Json.object()
                .put("appId", instance.appId().path())
                .put("instanceId", instance.id())
                .put("version", Timestamps.format(instance.app().version()))
                .put("alive", alive));
        bus.publish("instance_health_changed_event", Json.object()
                .put("instanceId", instance.id())
                .put("runSpecId", instance.appId().path())
                .put("healthy", alive)
                .put("runSpecVersion", Timestamps.format(instance.app().version())));
    }

    void healthCheckFailed(Instance instance, JsonNode check) {
        ObjectNode event = Json.object().put("appId", instance.appId().path());
        event.set("healthCheck", check);
        bus.publish("failed_health_check_event", event.put("taskId", instance.id()));
    }

    void unhealthyKilled(Instance instance, MesosTask task, String reason) {
        bus.publish("unhealthy_instance_kill_event", Json.object()
                .put("appId", instance.appId().path())
                .put("taskId", task.spec().id())
                .put("instanceId", instance.id())
                .put("version", Timestamps.format(instance.app().version()))
                .put("reason", reason)
                .put("host", task.agent().hostname())
                .put("slaveId", task.agent().id()));
    }

    void healthCheckAdded(AppId app, Instant version, JsonNode check) {
        ObjectNode event = Json.object().put("appId", app.path()).put("version", Timestamps.format(version));
        event.set("healthCheck", check);
        bus.publish("add_health_check_event", event);
    }

    void terminated(AppId app) {
        bus.publish("app_terminated_event", Json.object().put("appId", app.path()));
    }
}
