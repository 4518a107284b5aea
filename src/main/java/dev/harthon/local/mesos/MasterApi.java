package dev.harthon.local.mesos;

import dev.harthon.local.http.Handler;
import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;
import dev.harthon.local.loop.Loop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** The master's HTTP face. Every path also hangs below {@code /master}. */
public final class MasterApi implements Handler {

    private static final int TASKS = 100;

    private final Loop loop;
    private final Master master;
    private final MasterJson json;
    private final IntSupplier port;
    private final Router router = new Router(Faces::unknown);

    /**
     * @param port of this face, known once it listens
     * @param marathonPort of Marathon's face
     */
    public MasterApi(Loop loop, Master master, IntSupplier port, IntSupplier marathonPort) {
        this.loop = loop;
        this.master = master;
        this.port = port;
        this.json = new MasterJson(master, port, marathonPort);
        for (String prefix : List.of("", "/master")) {
            router.on("GET|POST", prefix + "/state", r -> answer(r, json::state))
                    .on("GET|POST", prefix + "/state.json", r -> answer(r, json::state))
                    .on("GET|POST", prefix + "/state-summary", r -> answer(r, json::summary))
                    .on("GET|POST", prefix + "/slaves", this::agents)
                    .on("GET|POST", prefix + "/tasks", this::tasks)
                    .on("GET|POST", prefix + "/frameworks", r -> answer(r, this::frameworks))
                    .on("GET|POST", prefix + "/roles", r -> answer(r, this::roles))
                    .on("GET|POST", prefix + "/redirect", this::redirect)
                    .on("GET", prefix + "/health", r -> Response.empty(200))
                    .on("GET", prefix + "/flags", r -> answer(r, this::flags));
        }
        router.on("GET|POST", "/metrics/snapshot", r -> answer(r, () -> MasterMetrics.of(master, loop.now())))
                .on("GET", "/maintenance/status", r -> Response.json(200, Json.object()))
                .on("GET", "/quota", r -> Response.json(200, Json.object()));
        router.on("GET", "/version", r -> Response.json(200, Build.version()))
                .on("GET|POST", "/files/{call}", r -> Response.text(404, ""));
        new MasterOperatorApi(loop, master, json).addTo(router);
    }

    @Override
    public Response handle(Request request) throws IOException {
        return router.handle(request);
    }

    private Response answer(Request request, Supplier<ObjectNode> state) {
        return Faces.json(request, loop.call(state::get));
    }

    private Response redirect(Request request) {
        return Response.empty(307).with("Location", "//127.0.0.1:" + port.getAsInt());
    }

    private Response agents(Request request) {
        Optional<String> wanted = request.parameter("slave_id");
        return answer(request, () -> {
            ObjectNode answer = Json.object();
            List<Agent> agents = master.agents().stream()
                    .filter(agent -> wanted.map(agent.id()::equals).orElse(true)).toList();
            answer.set("slaves", Json.array(agents, json::fullAgent));
            answer.set("recovered_slaves", Json.array());
            return answer;
        });
    }

    private Response tasks(Request request) {
        return answer(request, () -> {
            List<MesosTask> tasks = new ArrayList<>(master.tasks());
            if (!request.parameter("order").orElse("desc").equals("asc")) {
                Collections.reverse(tasks);
            }
            ObjectNode answer = Json.object();
            answer.set("tasks", Json.array(tasks.stream()
                    .filter(t -> request.parameter("framework_id").map(t.agent().frameworkId()::equals).orElse(true))
                    .filter(t -> request.parameter("task_id").map(t.spec().id()::equals).orElse(true))
                    .skip(number(request, "offset", 0))
                    .limit(number(request, "limit", TASKS))
                    .toList(), StateJson::task));
            return answer;
        });
    }

    /** What is no number counts as absent. */
    private static int number(Request request, String name, int otherwise) {
        return request.parameter(name).filter(text -> text.matches("\\d{1,9}")).map(Integer::parseInt)
                .orElse(otherwise);
    }

    private ObjectNode frameworks() {
        ObjectNode answer = Json.object();
        answer.set("frameworks", Json.array().add(json.framework()));
        answer.putArray("completed_frameworks");
        answer.putArray("unregistered_frameworks");
        return answer;
    }

    private ObjectNode roles() {
        ObjectNode answer = Json.object();
        answer.set("roles", Json.array().add(RoleJson.of(master, json.used())));
        return answer;
    }

    private ObjectNode flags() {
        ObjectNode answer = Json.object();
        answer.set("flags", json.flags());
        return answer;
    }
}
