package dev.harthon.local.mesos;

import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;
import dev.harthon.local.loop.Loop;
import dev.harthon.local.mesos.ResourceLists.Detail;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/v1} of the master, in JSON. */
final class MasterOperatorApi {

    /** 127.0.0.1 as a number, in the order of the network read from the other end. */
    private static final int LOOPBACK = 0x0100007f;

    private final Loop loop;
    private final Master master;
    private final MasterJson json;

    MasterOperatorApi(Loop loop, Master master, MasterJson json) {
        this.loop = loop;
        this.master = master;
        this.json = json;
    }

    void addTo(Router router) {
        router.on("POST", "/api/v1", this::call).on("POST", "/master/api/v1", this::call);
    }

    private Response call(Request request) throws IOException {
        OperatorCall call = OperatorCall.read(request, "master");
        return loop.call(() -> answer(call));
    }

    private Response answer(OperatorCall call) {
        return switch (call.type()) {
            case "GET_TASKS" -> call.answer("get_tasks", tasks());
            case "GET_AGENTS" -> call.answer("get_agents", agents());
            case "GET_FRAMEWORKS" -> call.answer("get_frameworks", frameworks());
            case "GET_EXECUTORS" -> call.answer("get_executors", executors());
            case "GET_STATE" -> call.answer("get_state", state());
            case "GET_MASTER" -> call.answer("get_master", info());
            case "GET_ROLES" -> call.answer("get_roles", roles());
            case "GET_HEALTH" -> call.answer("get_health", Json.object().put("healthy", true));
            case "GET_VERSION" -> call.answer("get_version", Json.object().set("version_info", Build.version()));
            case "LIST_FILES", "READ_FILE" -> Response.text(404, "");
            default -> throw OperatorCall.untyped("master");
        };
    }

    private ObjectNode tasks() {
        ObjectNode node = Json.object();
        node.set("tasks", OperatorJson.tasks(json.tasks(false)));
        node.putArray("unreachable_tasks");
        return node.set("completed_tasks", OperatorJson.tasks(json.tasks(true)));
    }

    private ObjectNode agents() {
        ObjectNode node = Json.object();
        node.set("agents", Json.array(master.agents(), MasterOperatorApi::agent));
        node.putArray("recovered_agents");
        return node;
    }

    private static ObjectNode agent(Agent agent) {
        ObjectNode node = Json.object();
        node.set("agent_info", OperatorJson.agentInfo(agent).put("checkpoint", true));
        node.put("active", true).put("deactivated", false).put("version", Build.VERSION)
                .put("pid", agent.identity().pid());
        node.set("registered_time", nanoseconds(agent.registered()));
        node.set("total_resources", ResourceLists.of(agent.total(), Detail.ROLE));
        node.set("allocated_resources", ResourceLists.of(agent.used(), Detail.ROLE_ALLOCATED));
        return node.set("capabilities", types(Build.agentCapabilities()));
    }

    private static JsonNode types(List<String> names) {
        return Json.array(names, name -> Json.object().put("type", name));
    }

    private static ObjectNode nanoseconds(Instant instant) {
        return Json.object().put("nanoseconds", instant.getEpochSecond() * 1_000_000_000L + instant.getNano());
    }

    private ObjectNode frameworks() {
        ObjectNode info = Json.object().put("user", "root").put("name", "marathon");
        info.set("id", OperatorJson.id(master.frameworkId()));
        info.put("failover_timeout", 604800.0).put("checkpoint", true);
        info.set("roles", Json.strings(List.of("*")));
        info.put("hostname", "127.0.0.1").put("webui_url", json.marathonUrl());
        info.set("capabilities", types(MasterJson.FRAMEWORK_CAPABILITIES));
        ObjectNode framework = Json.object();
        framework.set("framework_info", info);
        framework.put("active", true).put("connected", true).put("recovered", false);
        framework.set("registered_time", nanoseconds(master.started()));
        framework.set("reregistered_time", nanoseconds(master.started()));
        framework.set("allocated_resources", ResourceLists.of(json.used(), Detail.ROLE_ALLOCATED));
        framework.putObject("offer_constraints");
        ObjectNode node = Json.object();
        node.set("frameworks", Json.array().add(framework));
        node.putArray("completed_frameworks");
        return node;
    }

    private ObjectNode roles() {
        ObjectNode role = Json.object().put("name", "*").put("weight", 1.0);
        role.set("frameworks", Json.array().add(OperatorJson.id(master.frameworkId())));
        role.set("resources", ResourceLists.of(json.used(), Detail.PLAIN));
        ObjectNode node = Json.object();
        node.set("roles", Json.array().add(role));
        return node;
    }

    private static ObjectNode executors() {
        ObjectNode node = Json.object();
        node.putArray("executors");
        return node;
    }

    private ObjectNode state() {
        ObjectNode node = Json.object();
        node.set("get_tasks", tasks());
        node.set("get_executors", executors());
        node.set("get_frameworks", frameworks());
        return node.set("get_agents", agents());
    }

    private ObjectNode info() {
        ObjectNode info = Json.object().put("id", master.id()).put("ip", LOOPBACK).put("port", json.port())
                .put("pid", json.pid()).put("hostname", "127.0.0.1").put("version", Build.VERSION);
        info.set("address",
                Json.object().put("hostname", "127.0.0.1").put("ip", "127.0.0.1").put("port", json.port()));
        info.set("capabilities", types(MasterJson.CAPABILITIES));
        ObjectNode node = Json.object();
        node.set("master_info", info);
        return node.put("start_time", StateJson.seconds(master.started()))
                .put("elected_time", StateJson.seconds(master.started()));
    }
}
