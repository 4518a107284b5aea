package dev.harthon.mesos;

import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.Urls;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds sandboxes in the state of agents, of running and of ended tasks. */
public final class Sandboxes {

    private static final List<String> FRAMEWORKS = List.of("frameworks", "completed_frameworks");
    private static final List<String> EXECUTORS = List.of("executors", "completed_executors");
    private static final List<String> TASKS = List.of("tasks", "queued_tasks", "completed_tasks");

    private final HttpCaller http;
    private final AgentLocator locator;

    public Sandboxes(HttpCaller http, AgentLocator locator) {
        this.http = http;
        this.locator = locator;
    }

    /** The newest run of a task; nothing when the agent does not know it (yet, or any more). */
    public Optional<Sandbox> find(String slaveId, String taskId) {
        URI agent = locator.locate(slaveId);
        JsonNode state = http.json(HttpCall.get(Urls.below(agent, "/state")));
        List<Sandbox> found = new ArrayList<>();
        for (JsonNode framework : children(state, FRAMEWORKS)) {
            for (JsonNode executor : children(framework, EXECUTORS)) {
                if (runs(executor, taskId)) {
                    found.add(sandbox(taskId, slaveId, agent, framework, executor));
                }
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    public SandboxFiles files(Sandbox sandbox) {
        return new SandboxFiles(http, sandbox);
    }

    /** The executor of a command task has the task's id (mesos: src/slave/slave.cpp). */
    private static boolean runs(JsonNode executor, String taskId) {
        return text(executor, "id").equals(taskId)
                || children(executor, TASKS).stream().anyMatch(task -> text(task, "id").equals(taskId));
    }

    private static Sandbox sandbox(
            String taskId, String slaveId, URI agent, JsonNode framework, JsonNode executor) {
        String directory = text(executor, "directory");
        boolean isPod = text(executor, "type").equals("DEFAULT");
        return new Sandbox(taskId, slaveId, agent, text(framework, "id"), text(executor, "id"),
                text(executor, "container"), isPod ? directory + "/tasks/" + taskId : directory);
    }

    private static List<JsonNode> children(JsonNode node, List<String> keys) {
        List<JsonNode> children = new ArrayList<>();
        keys.forEach(key -> node.path(key).forEach(children::add));
        return children;
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }
}
