package dev.harthon.local.mesos;

import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;
import dev.harthon.local.loop.Loop;
import dev.harthon.local.task.TaskState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/v1} of an agent, in JSON. */
final class AgentOperatorApi {

    private final Loop loop;
    private final Agent agent;
    private final SandboxFiles files;

    AgentOperatorApi(Loop loop, Agent agent, SandboxFiles files) {
        this.loop = loop;
        this.agent = agent;
        this.files = files;
    }

    void addTo(Router router) {
        router.on("POST", "/api/v1", this::call).on("POST", "/slave(1)/api/v1", this::call);
    }

    private Response call(Request request) throws IOException {
        OperatorCall call = OperatorCall.read(request, "agent");
        return switch (call.type()) {
            case "LIST_FILES" -> list(call);
            case "READ_FILE" -> read(call);
            case "ATTACH_CONTAINER_OUTPUT" ->
                    Response.text(500, "I/O switchboard server was disabled for this container");
            default -> loop.call(() -> answer(call));
        };
    }

    private Response answer(OperatorCall call) {
        return switch (call.type()) {
            case "GET_TASKS" -> call.answer("get_tasks", tasks());
            case "GET_AGENT" -> call.answer("get_agent",
                    Json.object().set("agent_info", OperatorJson.agentInfo(agent)));
            case "GET_CONTAINERS" -> call.answer("get_containers", containers());
            case "GET_EXECUTORS" -> call.answer("get_executors", executors());
            case "GET_STATE" -> call.answer("get_state", state());
            case "GET_FLAGS" -> call.answer("get_flags", flags());
            case "GET_HEALTH" -> call.answer("get_health", Json.object().put("healthy", true));
            case "GET_VERSION" -> call.answer("get_version", Json.object().set("version_info", Build.version()));
            default -> throw OperatorCall.untyped("agent");
        };
    }

    private Response list(OperatorCall call) throws IOException {
        String path = text(call.document().path("list_files"), "list_files.path");
        Optional<Path> folder = SandboxFiles.resolve(loop.call(files::attached), path);
        if (folder.isEmpty()) {
            return Response.text(404, "");
        }
        ObjectNode answer = Json.object();
        answer.set("file_infos",
                Json.array(FileListing.of(folder.get(), path).entries(), FileListing.Entry::operator));
        return call.answer("list_files", answer);
    }

    private Response read(OperatorCall call) throws IOException {
        JsonNode wanted = call.document().path("read_file");
        String path = text(wanted, "read_file.path");
        if (!wanted.path("offset").isNumber()) {
            throw OperatorCall.refused(400, "Missing required fields: read_file.offset");
        }
        Optional<Path> file = SandboxFiles.resolve(loop.call(files::attached), path);
        if (file.isEmpty()) {
            return Response.text(404, "");
        }
        if (Files.isDirectory(file.get())) {
            return Response.text(400, "Cannot read a directory.\n");
        }
        long length = wanted.path("length").longValue(-1);
        FileChunk chunk = FileChunk.read(file.get(), wanted.path("offset").longValue(), length);
        return call.answer("read_file", Json.object()
                .put("size", chunk.size())
                .put("data", Base64.getEncoder().encodeToString(chunk.data())));
    }

    private static String text(JsonNode wanted, String field) {
        return wanted.path("path").stringValueOpt()
                .orElseThrow(() -> OperatorCall.refused(400, "Missing required fields: " + field));
    }

    private ObjectNode tasks() {
        ObjectNode node = Json.object();
        node.putArray("pending_tasks");
        node.set("queued_tasks", running(task -> task.state() == TaskState.STAGING));
        node.set("launched_tasks", running(task -> task.state() != TaskState.STAGING));
        node.putArray("terminated_tasks");
        return node.set("completed_tasks", OperatorJson.tasks(agent.completed()));
    }

    private JsonNode running(Predicate<MesosTask> which) {
        return OperatorJson.tasks(agent.running().stream().filter(which).toList());
    }

    private ObjectNode containers() {
        ObjectNode node = Json.object();
        node.set("containers", Json.array(agent.running(), task -> {
            ObjectNode container = Json.object();
            container.set("framework_id", OperatorJson.id(agent.identity().frameworkId()));
            container.set("executor_id", OperatorJson.id(task.spec().id()));
            container.put("executor_name", AgentJson.executorName(task));
            container.set("container_id", OperatorJson.id(task.container()));
            ObjectNode status = container.putObject("container_status");
            status.set("container_id", OperatorJson.id(task.container()));
            task.pid().ifPresent(pid -> status.put("executor_pid", pid));
            return container;
        }));
        return node;
    }

    private ObjectNode executors() {
        ObjectNode node = Json.object();
        node.set("executors", executors(agent.running()));
        node.set("completed_executors", executors(agent.completed()));
        return node;
    }

    private JsonNode executors(List<MesosTask> tasks) {
        return Json.array(tasks, task -> {
            ObjectNode info = Json.object();
            info.set("executor_id", OperatorJson.id(task.spec().id()));
            info.set("framework_id", OperatorJson.id(agent.identity().frameworkId()));
            info.put("name", AgentJson.executorName(task)).put("source", task.spec().id());
            return Json.object().set("executor_info", info);
        });
    }

    private ObjectNode state() {
        ObjectNode node = Json.object();
        node.set("get_tasks", tasks());
        node.set("get_executors", executors());
        return node;
    }

    private ObjectNode flags() {
        ObjectNode node = Json.object();
        new AgentJson(agent).flags().properties().forEach(flag -> node.withArray("flags").addObject()
                .put("name", flag.getKey()).put("value", flag.getValue().stringValue()));
        return node;
    }
}
