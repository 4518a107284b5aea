package dev.harthon.local.mesos;

import dev.harthon.local.http.Json;
import dev.harthon.local.mesos.ResourceLists.Detail;
import dev.harthon.local.task.Resources;
import dev.harthon.local.task.TaskState;
import java.util.Collection;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The master's state as its older JSON tells it. To be used on the loop. */
final class MasterJson {

    static final List<String> CAPABILITIES = List.of("AGENT_UPDATE", "AGENT_DRAINING", "QUOTA_V2");
    static final List<String> FRAMEWORK_CAPABILITIES = List.of("PARTITION_AWARE", "REGION_AWARE", "MULTI_ROLE");

    private final Master master;
    private final IntSupplier port;
    private final IntSupplier marathonPort;

    MasterJson(Master master, IntSupplier port, IntSupplier marathonPort) {
        this.master = master;
        this.port = port;
        this.marathonPort = marathonPort;
    }

    String pid() {
        return "master@127.0.0.1:" + port.getAsInt();
    }

    int port() {
        return port.getAsInt();
    }

    String marathonUrl() {
        return "http://127.0.0.1:" + marathonPort.getAsInt();
    }

    ObjectNode state() {
        ObjectNode state = Build.put(Json.object())
                .put("start_time", StateJson.seconds(master.started()))
                .put("elected_time", StateJson.seconds(master.started()))
                .put("id", master.id())
                .put("pid", pid())
                .put("hostname", "127.0.0.1");
        state.set("capabilities", Json.strings(CAPABILITIES));
        state.put("activated_slaves", (double) master.agents().size())
                .put("deactivated_slaves", 0.0)
                .put("unreachable_slaves", 0.0)
                .put("leader", pid());
        state.set("leader_info", Json.object().put("id", master.id()).put("pid", pid())
                .put("port", port.getAsInt()).put("hostname", "127.0.0.1"));
        state.set("flags", flags());
        state.set("slaves", Json.array(master.agents(), this::agent));
        state.set("recovered_slaves", Json.array());
        state.set("frameworks", Json.array().add(framework()));
        for (String empty : List.of("completed_frameworks", "orphan_tasks", "unregistered_frameworks")) {
            state.putArray(empty);
        }
        return state;
    }

    ObjectNode flags() {
        return Json.object().put("hostname", "127.0.0.1").put("ip", "127.0.0.1")
                .put("port", String.valueOf(port.getAsInt())).put("registry", "in_memory");
    }

    ObjectNode agent(Agent agent) {
        ObjectNode node = Json.object()
                .put("id", agent.id())
                .put("hostname", agent.identity().hostname())
                .put("port", agent.identity().port());
        ObjectNode attributes = node.putObject("attributes");
        agent.identity().attributes().forEach(attributes::put);
        node.put("pid", agent.identity().pid()).put("registered_time", StateJson.seconds(agent.registered()));
        node.set("resources", StateJson.resources(agent.total()));
        node.set("used_resources", StateJson.resources(agent.used()));
        node.set("offered_resources", StateJson.resources(Resources.none()));
        node.putObject("reserved_resources");
        node.set("unreserved_resources", StateJson.resources(agent.total()));
        node.put("active", true).put("deactivated", false).put("version", Build.VERSION);
        node.set("capabilities", Json.strings(Build.agentCapabilities()));
        return node;
    }

    /** As the list of agents has it. */
    ObjectNode fullAgent(Agent agent) {
        ObjectNode node = agent(agent);
        node.putObject("reserved_resources_full");
        node.set("unreserved_resources_full", ResourceLists.of(agent.total(), Detail.ROLE));
        node.set("used_resources_full", ResourceLists.of(agent.used(), Detail.ROLE_ALLOCATED));
        node.set("offered_resources_full", Json.array());
        return node;
    }

    Resources used() {
        return master.agents().stream().map(Agent::used).reduce(Resources.none(), Resources::plus);
    }

    ObjectNode framework() {
        ObjectNode node = frameworkHead()
                .put("user", "root")
                .put("failover_timeout", 604800.0)
                .put("checkpoint", true)
                .put("registered_time", StateJson.seconds(master.started()))
                .put("unregistered_time", 0.0);
        node.set("resources", StateJson.resources(used()));
        node.set("roles", Json.strings(List.of("*")));
        node.set("tasks", Json.array(tasks(false), StateJson::task));
        node.set("unreachable_tasks", Json.array());
        node.set("completed_tasks", Json.array(tasks(true), StateJson::task));
        node.set("offers", Json.array());
        node.set("executors", Json.array());
        node.putObject("offer_constraints");
        return node;
    }

    private ObjectNode frameworkHead() {
        ObjectNode node = Json.object()
                .put("id", master.frameworkId())
                .put("name", "marathon")
                .put("pid", "scheduler-" + master.id() + "@127.0.0.1:" + marathonPort.getAsInt());
        node.set("used_resources", StateJson.resources(used()));
        node.set("offered_resources", StateJson.resources(Resources.none()));
        node.set("capabilities", Json.strings(FRAMEWORK_CAPABILITIES));
        return node.put("hostname", "127.0.0.1").put("webui_url", marathonUrl())
                .put("active", true).put("connected", true).put("recovered", false);
    }

    List<MesosTask> tasks(boolean completed) {
        return master.tasks().stream().filter(task -> task.state().terminal() == completed).toList();
    }

    ObjectNode summary() {
        ObjectNode summary = Json.object().put("hostname", "127.0.0.1");
        summary.set("slaves", Json.array(master.agents(), agent -> {
            ObjectNode node = agent(agent);
            count(node, Stream.concat(agent.running().stream(), agent.completed().stream()).toList());
            return node.set("framework_ids", Json.strings(List.of(master.frameworkId())));
        }));
        ObjectNode framework = frameworkHead();
        count(framework, master.tasks());
        framework.set("slave_ids", Json.strings(master.agents().stream().map(Agent::id).toList()));
        summary.set("frameworks", Json.array().add(framework));
        return summary;
    }

    private static void count(ObjectNode node, Collection<MesosTask> tasks) {
        for (TaskState state : List.of(TaskState.STAGING, TaskState.STARTING, TaskState.RUNNING, TaskState.KILLING,
                TaskState.FINISHED, TaskState.KILLED, TaskState.FAILED, TaskState.LOST, TaskState.ERROR,
                TaskState.UNREACHABLE)) {
            node.put(state.mesosName(), tasks.stream().filter(task -> task.state() == state).count());
        }
    }
}
