package dev.harthon.local;

import static java.util.stream.Collectors.toSet;

import dev.harthon.fault.Fault;
import dev.harthon.local.faults.Faults;
import dev.harthon.local.http.HttpError;
import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.marathon.app.MarathonError;
import dev.harthon.local.http.Router;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /harthon/faults}: GET tells the faults, PUT sets those that are named, DELETE takes all back.
 *
 * <pre>{@code
 * {"fetch": {"times": 2, "status": 404}, "fetchDelaySeconds": 5, "eventDelaySeconds": 1,
 *  "requests": {"times": 3, "status": 503}, "lostAgents": [0], "locked": ["/app"],
 *  "exit": {"app": "/app", "status": 3, "afterSeconds": 1}, "outOfMemory": {"app": "/app", "afterSeconds": 1},
 *  "unhealthy": ["/app"], "withholdOffers": true, "holdReports": true, "declines": ["AgentMaintenance"]}
 * }</pre>
 */
final class FaultsResource {

    private static final Set<String> KNOWN = Set.of("fetch", "fetchDelaySeconds", "eventDelaySeconds", "requests",
            "lostAgents", "locked", "exit", "outOfMemory", "unhealthy", "withholdOffers", "holdReports", "declines");

    private final LocalFaults faults;

    FaultsResource(LocalFaults faults) {
        this.faults = faults;
    }

    void addTo(Router router) {
        router.on("GET", "/harthon/faults", request -> Response.json(200, state()))
                .on("PUT", "/harthon/faults", this::put)
                .on("DELETE", "/harthon/faults", request -> {
                    faults.clear();
                    return Response.empty(204);
                });
    }

    private Response put(Request request) throws IOException {
        JsonNode wanted = document(request);
        wanted.properties().stream().map(field -> field.getKey()).filter(name -> !KNOWN.contains(name)).findFirst()
                .ifPresent(name -> {
                    throw refused("unknown fault '" + name + "'");
                });
        try {
            apply(wanted);
        } catch (Fault | MarathonError e) {
            throw refused(e.getMessage());
        }
        return Response.json(200, state());
    }

    private static JsonNode document(Request request) throws IOException {
        try {
            JsonNode document = Json.read(request.bytes());
            if (document.isObject()) {
                return document;
            }
        } catch (JacksonException e) {
            throw refused("no JSON: " + e.getOriginalMessage());
        }
        throw refused("the document must be an object");
    }

    private static HttpError refused(String why) {
        return new HttpError(Response.json(422, Json.object().put("message", String.valueOf(why))));
    }

    private void apply(JsonNode wanted) {
        JsonNode fetch = wanted.path("fetch");
        if (fetch.isObject()) {
            faults.failFetches(fetch.path("times").intValue(1), fetch.path("status").intValue(404));
        }
        JsonNode requests = wanted.path("requests");
        if (requests.isObject()) {
            faults.failRequests(requests.path("times").intValue(1), requests.path("status").intValue(503));
        }
        if (wanted.has("fetchDelaySeconds")) {
            faults.delayFetches(seconds(wanted, "fetchDelaySeconds"));
        }
        if (wanted.has("eventDelaySeconds")) {
            faults.delayEvents(seconds(wanted, "eventDelaySeconds"));
        }
        JsonNode exit = wanted.path("exit");
        if (exit.isObject()) {
            faults.exit(app(exit), exit.path("status").intValue(1), seconds(exit, "afterSeconds"));
        }
        JsonNode memory = wanted.path("outOfMemory");
        if (memory.isObject()) {
            faults.exhaustMemory(app(memory), seconds(memory, "afterSeconds"));
        }
        if (wanted.has("lostAgents")) {
            lose(wanted.path("lostAgents").valueStream().map(JsonNode::intValue).toList());
        }
        if (wanted.has("locked")) {
            lock(wanted.path("locked").valueStream().map(JsonNode::stringValue).toList());
        }
        if (wanted.has("unhealthy")) {
            faults.sicken(wanted.path("unhealthy").valueStream().map(JsonNode::stringValue).toList());
        }
        if (wanted.has("withholdOffers")) {
            faults.withholdOffers(wanted.path("withholdOffers").booleanValue());
        }
        if (wanted.has("declines")) {
            faults.declineOffers(wanted.path("declines").valueStream().map(JsonNode::stringValue).collect(toSet()));
        }
        if (wanted.has("holdReports")) {
            faults.holdReports(wanted.path("holdReports").booleanValue());
        }
    }

    private static String app(JsonNode ending) {
        return ending.path("app").stringValueOpt().orElseThrow(() -> refused("an app must be named"));
    }

    private static Duration seconds(JsonNode node, String field) {
        return Duration.ofMillis(Math.round(node.path(field).doubleValue(0) * 1000));
    }

    /** Exactly these from now on. */
    private void lose(List<Integer> agents) {
        faults.lostAgents().stream().filter(agent -> !agents.contains(agent)).forEach(faults::regainAgent);
        agents.forEach(faults::loseAgent);
    }

    private void lock(List<String> apps) {
        faults.locks().keySet().stream().filter(app -> !apps.contains(app)).forEach(faults::unlock);
        apps.stream().filter(app -> !faults.locks().containsKey(app)).forEach(faults::lock);
    }

    private ObjectNode state() {
        Faults set = faults.set();
        ObjectNode state = Json.object();
        state.putObject("fetch").put("times", set.fetches().times()).put("status", set.fetches().status());
        state.putObject("requests").put("times", set.requests().times()).put("status", set.requests().status());
        state.put("fetchDelaySeconds", set.fetchDelay().toMillis() / 1000.0)
                .put("eventDelaySeconds", set.eventDelay().toMillis() / 1000.0);
        faults.lostAgents().forEach(state.putArray("lostAgents")::add);
        ObjectNode locked = state.putObject("locked");
        faults.locks().forEach(locked::put);
        ObjectNode endings = state.putObject("endings");
        set.endings().forEach((app, ending) -> endings.put(app, ending instanceof Faults.Exit exit
                ? "exit " + exit.status() : "out of memory"));
        set.ill().stream().sorted().forEach(state.putArray("unhealthy")::add);
        return state.put("withholdOffers", faults.withholdsOffers());
    }
}
