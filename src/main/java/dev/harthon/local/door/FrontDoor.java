package dev.harthon.local.door;

import dev.harthon.local.http.Handler;
import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Marathon's port: Marathon itself, and beside it what DC/OS's Admin Router has: {@code /service/marathon},
 * {@code /marathon}, {@code /mesos}, {@code /agent/<id>}, {@code /slave/<id>}, metadata, and the login where one is
 * asked for.
 */
public final class FrontDoor implements Handler {

    private final Handler marathon;
    private final Handler master;
    private final Function<String, Optional<Handler>> agents;
    private final Gate gate;
    private final Router own = new Router((request, methods) -> Response.text(404, "404 Not Found.\n"));

    /** @param agents by id; none for one that is unknown or away */
    public FrontDoor(
            Handler marathon,
            Handler master,
            Function<String, Optional<Handler>> agents,
            LocalAccess access,
            String clusterId) {
        this.marathon = marathon;
        this.master = master;
        this.agents = agents;
        this.gate = Gate.of(access);
        own.on("GET", "/metadata", request -> Response.json(200,
                        Json.object().put("PUBLIC_IPV4", "127.0.0.1").put("CLUSTER_ID", clusterId)))
                .on("GET", "/dcos-metadata/dcos-version.json", request -> Response.json(200, Json.object()
                        .put("version", "2.2.0").put("dcos-variant", dcos().isPresent() ? "enterprise" : "open")))
                .on("GET", "/pkgpanda/active.buildinfo.full.json", request -> Response.json(200, Json.object()));
        dcos().ifPresent(login -> own
                .on("GET|POST", "/acs/api/v1/auth/login", request -> login.login(credentials(request)))
                .on("GET", "/acs/api/v1/auth/providers", request -> login.providers()));
    }

    /** Adds what else is to be found here, before Marathon is asked. */
    public Router own() {
        return own;
    }

    private Optional<DcosGate> dcos() {
        return gate instanceof DcosGate login ? Optional.of(login) : Optional.empty();
    }

    private static JsonNode credentials(Request request) throws IOException {
        try {
            return Json.read(request.bytes());
        } catch (JacksonException e) {
            return Json.object();
        }
    }

    @Override
    public Response handle(Request request) throws IOException {
        Optional<Response> refusal = gate.refuse(request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<String> path = request.segments();
        String first = path.isEmpty() ? "" : path.get(0);
        return switch (first) {
            case "service" -> path.size() > 1 && path.get(1).equals("marathon")
                    ? marathon.handle(request.below(2)) : unknown();
            case "marathon" -> marathon.handle(request.below(1));
            case "mesos" -> master.handle(request.below(1));
            case "agent", "slave" -> agent(path, request);
            case "metadata", "dcos-metadata", "pkgpanda", "acs", "harthon" -> own.handle(request);
            default -> marathon.handle(request);
        };
    }

    private Response agent(List<String> path, Request request) throws IOException {
        Optional<Handler> agent = path.size() > 1 ? agents.apply(path.get(1)) : Optional.empty();
        return agent.isPresent() ? agent.get().handle(request.below(2)) : unknown();
    }

    private static Response unknown() {
        return Response.text(404, "404 Not Found.\n");
    }
}
