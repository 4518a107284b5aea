package dev.harthon.local.marathon;

import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;
import dev.harthon.local.marathon.app.AppId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Lists of tasks, of one application, of a group, or of all. */
final class TasksResource {

    private final Marathon marathon;

    TasksResource(Marathon marathon) {
        this.marathon = marathon;
    }

    void addTo(Router router) {
        router.on("GET", "/v2/tasks", this::all)
                .on("GET", "/v2/apps/{id...}/*/tasks", this::ofGroup)
                .on("GET", "/v2/apps/{id...}/tasks", this::ofApp);
    }

    private Response all(Request request) {
        List<String> states = Stream.of("status", "status[]")
                .flatMap(name -> request.parameters(name).stream())
                .map(state -> "task_" + state.toLowerCase(Locale.ROOT))
                .filter(state -> List.of("task_running", "task_staging").contains(state))
                .toList();
        return marathon.loop().call(() -> {
            List<Instance> instances = marathon.fleet().all().stream()
                    .filter(i -> i.task().isPresent())
                    .filter(i -> marathon.definitions().root().app(i.appId()).isPresent())
                    .filter(i -> states.isEmpty() || states.contains(state(i)))
                    .toList();
            ObjectNode answer = Json.object();
            answer.set("tasks", Json.array(instances, TaskJson::withServicePorts));
            return Response.json(200, answer);
        });
    }

    private static String state(Instance instance) {
        return instance.task().map(task -> task.state().mesosName().toLowerCase(Locale.ROOT)).orElse("");
    }

    private Response ofApp(Request request) {
        AppId id = AppId.of(request.variable("id"));
        return marathon.loop().call(() -> {
            marathon.definitions().app(id);
            return tasks(marathon.fleet().of(id));
        });
    }

    private Response ofGroup(Request request) {
        AppId group = AppId.of(request.variable("id"));
        return marathon.loop().call(() -> tasks(marathon.fleet().all().stream()
                .filter(i -> i.appId().isBelow(group)).toList()));
    }

    private static Response tasks(List<Instance> instances) {
        ObjectNode answer = Json.object();
        answer.set("tasks", TaskJson.all(instances));
        return Response.json(200, answer);
    }
}
