package dev.harthon.local.mesos;

import dev.harthon.local.http.Handler;
import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;
import dev.harthon.local.loop.Loop;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An agent's HTTP face. Its own paths also hang below {@code /slave(1)}. */
public final class AgentApi implements Handler {

    private final Loop loop;
    private final Router router = new Router(Faces::unknown);

    /** @param agent known once this face listens, because it is told the port */
    public AgentApi(Loop loop, Supplier<Agent> agent) {
        this.loop = loop;
        for (String prefix : List.of("", "/slave(1)")) {
            router.on("GET|POST", prefix + "/state", r -> answer(r, () -> json(agent).state()))
                    .on("GET|POST", prefix + "/state.json", r -> answer(r, () -> json(agent).state()))
                    .on("GET|POST", prefix + "/containers", r -> answer(r, () -> json(agent).containers()))
                    .on("GET", prefix + "/health", r -> Response.empty(200))
                    .on("GET", prefix + "/flags", r -> answer(r, () -> flags(agent.get())));
        }
        router.on("GET", "/version", r -> Response.json(200, Build.version()));
    }

    /** To be called once the agent is there. */
    public void serve(Agent agent) {
        SandboxFiles files = new SandboxFiles(agent);
        new FilesApi(loop, files).addTo(router);
        new AgentOperatorApi(loop, agent, files).addTo(router);
    }

    private static AgentJson json(Supplier<Agent> agent) {
        return new AgentJson(agent.get());
    }

    private static ObjectNode flags(Agent agent) {
        ObjectNode answer = Json.object();
        answer.set("flags", new AgentJson(agent).flags());
        return answer;
    }

    private Response answer(Request request, Supplier<? extends JsonNode> state) {
        return Faces.json(request, loop.call(state::get));
    }

    @Override
    public Response handle(Request request) throws IOException {
        return router.handle(request);
    }
}
