package dev.harthon.local.marathon;

import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;
import dev.harthon.local.marathon.app.App;
import dev.harthon.local.marathon.app.AppId;
import dev.harthon.local.marathon.app.MarathonError;
import dev.harthon.local.marathon.app.Problems;
import dev.harthon.local.marathon.app.Timestamps;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/apps/{id}/versions}: what an application was. */
final class VersionsResource {

    private final Marathon marathon;

    VersionsResource(Marathon marathon) {
        this.marathon = marathon;
    }

    void addTo(Router router) {
        router.on("GET", "/v2/apps/{id...}/versions", this::list)
                .on("GET", "/v2/apps/{id...}/versions/{version}", this::get);
    }

    private Response list(Request request) {
        AppId id = AppId.of(request.variable("id"));
        return marathon.loop().call(() -> {
            marathon.definitions().app(id);
            List<Instant> versions = marathon.definitions().history().of(id);
            ObjectNode answer = Json.object();
            answer.set("versions", Json.strings(versions.stream().map(Timestamps::format).toList()));
            return Response.json(200, answer);
        });
    }

    private Response get(Request request) {
        AppId id = AppId.of(request.variable("id"));
        String text = request.variable("version");
        Instant version = Timestamps.parse(text);
        return marathon.loop().call(() -> {
            App app = marathon.definitions().history().find(id, version).orElseThrow(() -> MarathonError.of(404,
                    "App '" + id + "' does not exist in version " + text, new Problems()));
            return Response.json(200, AppJson.definition(app));
        });
    }
}
