package dev.harthon.local.marathon;

import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;
import dev.harthon.local.marathon.app.AppId;
import dev.harthon.local.marathon.app.MarathonError;
import dev.harthon.local.marathon.app.Problems;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/queue}: what waits for an offer, and why. */
final class QueueResource {

    private final Marathon marathon;
    private final QueueJson json;

    QueueResource(Marathon marathon) {
        this.marathon = marathon;
        this.json = new QueueJson(marathon);
    }

    void addTo(Router router) {
        router.on("GET", "/v2/queue", this::list).on("DELETE", "/v2/queue/{id...}/delay", this::resetDelay);
    }

    private Response list(Request request) {
        boolean unused = request.parameters("embed").contains("lastUnusedOffers");
        return marathon.loop().call(() -> {
            ObjectNode answer = Json.object();
            answer.set("queue", Json.array(marathon.queue().waiting(), app -> json.entry(app, unused)));
            return Response.json(200, answer);
        });
    }

    private Response resetDelay(Request request) {
        AppId id = AppId.of(request.variable("id"));
        return marathon.loop().call(() -> {
            if (marathon.queue().waiting(id).isEmpty()) {
                throw MarathonError.of(404, "Application " + id + " not found in tasks queue.", new Problems());
            }
            marathon.limiter().reset(id);
            marathon.changed();
            return Response.empty(204);
        });
    }
}
