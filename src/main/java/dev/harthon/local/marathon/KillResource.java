package dev.harthon.local.marathon;

import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;
import dev.harthon.local.marathon.app.App;
import dev.harthon.local.marathon.app.AppId;
import dev.harthon.local.marathon.app.MarathonError;
import dev.harthon.local.marathon.app.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Killing tasks: one, those on a host, all of an application, or a list. */
final class KillResource {

    private static final Pattern TASK_ID =
            Pattern.compile(".+\\.(instance-|marathon-)[^_.]+[._][^.]+(\\.\\d+)?|.+[._][^_.]+");

    private final Marathon marathon;

    KillResource(Marathon marathon) {
        this.marathon = marathon;
    }

    void addTo(Router router) {
        router.on("DELETE", "/v2/apps/{id...}/tasks", this::ofApp)
                .on("DELETE", "/v2/apps/{id...}/tasks/{task}", this::one)
                .on("POST|DELETE", "/v2/tasks/delete", this::listed);
    }

    private record Manner(boolean scale, boolean wipe, boolean force) {

        static Manner of(Request request) {
            Manner manner = new Manner(request.flag("scale", false), request.flag("wipe", false),
                    request.flag("force", false));
            if (manner.scale() && manner.wipe()) {
                throw MarathonError.of(400, "You cannot use scale and wipe at the same time.");
            }
            return manner;
        }
    }

    private Response ofApp(Request request) {
        AppId id = AppId.of(request.variable("id"));
        Manner manner = Manner.of(request);
        Optional<String> host = request.parameter("host").filter(h -> !h.equals("*"));
        return marathon.loop().call(() -> {
            marathon.definitions().app(id);
            List<Instance> doomed = marathon.fleet().of(id).stream().filter(Instance::active)
                    .filter(i -> host.isEmpty() || host.equals(i.task().map(t -> t.agent().hostname())))
                    .toList();
            return kill(doomed, manner, "tasks");
        });
    }

    private Response one(Request request) {
        String taskId = request.variable("task");
        Manner manner = Manner.of(request);
        return marathon.loop().call(() -> {
            Instance instance = marathon.fleet().byTaskId(taskId).filter(i -> i.task().isPresent()).orElseThrow(() ->
                    MarathonError.of(404, "Task '" + taskId + "' does not exist", new Problems()));
            return kill(List.of(instance), manner, "task");
        });
    }

    private Response listed(Request request) throws IOException {
        Manner manner = Manner.of(request);
        List<String> ids = new ArrayList<>();
        for (JsonNode id : Answers.document(request).path("ids")) {
            ids.add(id.stringValue(""));
        }
        ids.stream().filter(id -> !TASK_ID.matcher(id).matches()).findFirst().ifPresent(id -> {
            throw MarathonError.of(400, "Invalid task id '" + id + "'. [taskId " + id
                    + " no valid identifier (of class java.lang.String)]");
        });
        return marathon.loop().call(() -> kill(
                ids.stream().flatMap(id -> marathon.fleet().byTaskId(id).stream()).filter(Instance::active).toList(),
                manner, "tasks"));
    }

    /** The answer lists what will be killed, as it is before. */
    private Response kill(List<Instance> doomed, Manner manner, String field) {
        ObjectNode answer = Json.object();
        answer.set(field, field.equals("task") ? TaskJson.task(doomed.get(0)) : TaskJson.all(doomed));
        if (manner.scale() && !doomed.isEmpty()) {
            // First the victims, so that the scaling has nobody else to choose.
            marathon.deployments().admit(doomed.stream().map(Instance::appId).toList(), manner.force());
            doomed.forEach(marathon.fleet()::stop);
            Change change = scaleDown(doomed, manner.force());
            marathon.changed();
            return Answers.changed(change);
        }
        doomed.forEach(manner.wipe() ? marathon.fleet()::stop : marathon.fleet()::kill);
        marathon.changed();
        return Response.json(200, answer);
    }

    private Change scaleDown(List<Instance> doomed, boolean force) {
        var counts = doomed.stream().collect(Collectors.groupingBy(Instance::appId, Collectors.counting()));
        AppId group = counts.size() == 1 ? doomed.get(0).appId().parent() : AppId.root();
        return marathon.definitions().change(force, group, (before, at) -> {
            RootGroup result = before;
            for (var count : counts.entrySet()) {
                App app = marathon.definitions().app(count.getKey());
                int left = (int) Math.max(0, app.instances() - count.getValue());
                result = result.with(app.scaledTo(left, at), at);
            }
            return result;
        });
    }
}
