package dev.harthon.local.mesos;

import dev.harthon.local.http.Json;
import dev.harthon.local.mesos.ResourceLists.Detail;
import dev.harthon.local.task.Ports;
import dev.harthon.local.task.Resources;
import dev.harthon.local.task.TaskState;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An agent's state as its older JSON tells it. To be used on the loop. */
final class AgentJson {

    /** What an executor takes beside its task: a tenth of a processor and 32 MiB. */
    private static final Resources EXECUTOR =
            new Resources(0.1, 32, 0, 0, Ports.none());

    private final Agent agent;

    AgentJson(Agent agent) {
        this.agent = agent;
    }

    ObjectNode state() {
        ObjectNode state = Build.put(Json.object())
                .put("start_time", StateJson.seconds(agent.registered()))
                .put("id", agent.id())
                .put("pid", agent.identity().pid())
                .put("hostname", agent.identity().hostname());
        state.set("capabilities", Json.strings(Build.agentCapabilities()));
        state.set("resources", StateJson.resources(agent.total()));
        state.putObject("reserved_resources");
        state.set("unreserved_resources", StateJson.resources(agent.total()));
        state.putObject("reserved_resources_full");
        state.set("unreserved_resources_full", ResourceLists.of(agent.total(), Detail.ROLE));
        state.putObject("reserved_resources_allocated");
        state.set("unreserved_resources_allocated", StateJson.resources(allocated()));
        state.putArray("resource_providers");
        ObjectNode attributes = state.putObject("attributes");
        agent.identity().attributes().forEach(attributes::put);
        state.put("master_hostname", "localhost");
        state.set("flags", flags());
        state.set("frameworks", Json.array().add(framework()));
        state.putArray("completed_frameworks");
        return state;
    }

    private Resources allocated() {
        return agent.running().stream().map(task -> task.spec().resources().plus(EXECUTOR))
                .reduce(Resources.none(), Resources::plus);
    }

    ObjectNode flags() {
        return Json.object()
                .put("hostname", agent.identity().hostname())
                .put("ip", "127.0.0.1")
                .put("port", String.valueOf(agent.identity().port()))
                .put("isolation", "posix/cpu,posix/mem,filesystem/posix")
                .put("launcher", "posix")
                .put("switch_user", "true")
                .put("work_dir", agent.host().work().toString());
    }

    private ObjectNode framework() {
        ObjectNode framework = Json.object()
                .put("id", agent.identity().frameworkId())
                .put("name", "marathon")
                .put("user", "root")
                .put("failover_timeout", 604800.0)
                .put("checkpoint", true)
                .put("hostname", "127.0.0.1");
        framework.set("roles", Json.strings(List.of("*")));
        framework.set("executors", Json.array(agent.running(), AgentJson::executor));
        framework.set("completed_executors", Json.array(
                agent.completed().stream().filter(task -> task.state() != TaskState.DROPPED).toList(),
                AgentJson::executor));
        return framework;
    }

    static String executorName(MesosTask task) {
        return "Command Executor (Task: " + task.spec().id() + ") (Command: " + task.spec().command().brief() + ")";
    }

    private static ObjectNode executor(MesosTask task) {
        boolean ended = task.state().terminal();
        boolean queued = task.state() == TaskState.STAGING;
        ObjectNode node = Json.object()
                .put("id", task.spec().id())
                .put("name", executorName(task))
                .put("source", task.spec().id())
                .put("container", task.container())
                .put("directory", task.directory().toString());
        Resources own = task.spec().resources();
        node.set("resources", StateJson.resources(ended ? own : own.plus(EXECUTOR)));
        node.put("role", "*");
        if (!task.spec().labels().isEmpty()) {
            node.set("labels", StateJson.labels(task.spec().labels()));
        }
        ArrayNode here = Json.array().add(queued ? QueuedTaskJson.of(task) : StateJson.task(task));
        node.set("tasks", ended || queued ? Json.array() : here);
        node.set("queued_tasks", queued ? here : Json.array());
        return node.set("completed_tasks", ended ? here : Json.array());
    }

    ArrayNode containers() {
        return Json.array(agent.running(), task -> {
            ObjectNode node = Json.object()
                    .put("container_id", task.container())
                    .put("executor_id", task.spec().id())
                    .put("executor_name", executorName(task))
                    .put("framework_id", agent.identity().frameworkId())
                    .put("source", task.spec().id());
            ObjectNode status = node.putObject("status");
            status.set("container_id", OperatorJson.id(task.container()));
            task.pid().ifPresent(pid -> status.put("executor_pid", pid));
            return node;
        });
    }
}
