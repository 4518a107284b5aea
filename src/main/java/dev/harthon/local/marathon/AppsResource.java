package dev.harthon.local.marathon;

import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;
import dev.harthon.local.marathon.app.App;
import dev.harthon.local.marathon.app.AppId;
import dev.harthon.local.marathon.app.AppReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/apps}: reading, creating, removing and restarting applications. */
final class AppsResource {

    private final Marathon marathon;
    private final AppJson json;
    private final IntSupplier port;

    AppsResource(Marathon marathon, IntSupplier port) {
        this.marathon = marathon;
        this.json = new AppJson(marathon);
        this.port = port;
    }

    void addTo(Router router) {
        router.on("GET", "/v2/apps", this::list)
                .on("POST", "/v2/apps", this::create)
                .on("POST", "/v2/apps/{id...}/restart", this::restart)
                .on("GET", "/v2/apps/*", request -> below(AppId.root()))
                .on("GET", "/v2/apps/{id...}/*", request -> below(AppId.of(request.variable("id"))))
                .on("GET", "/v2/apps/{id...}", this::get)
                .on("DELETE", "/v2/apps/{id...}", this::delete);
    }

    private Response list(Request request) {
        Set<Embed> embeds = Embed.of(request.parameters("embed"), Embed.COUNTS, Embed.DEPLOYMENTS);
        List<LabelSelector> selectors = request.parameter("label").map(LabelSelector::parse).orElse(List.of());
        return marathon.loop().call(() -> {
            ObjectNode answer = Json.object();
            List<App> apps = marathon.definitions().root().apps().values().stream()
                    .filter(app -> matches(request, "cmd", app.text("cmd").orElse("")))
                    .filter(app -> matches(request, "id", app.id().path()))
                    .filter(app -> selectors.stream().allMatch(selector -> selector.matches(app.labels())))
                    .toList();
            answer.set("apps", Json.array(apps, app -> json.embedded(app, embeds)));
            return Response.json(200, answer);
        });
    }

    private static boolean matches(Request request, String parameter, String text) {
        return request.parameter(parameter)
                .map(part -> text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)))
                .orElse(true);
    }

    private Response below(AppId group) {
        Set<Embed> embeds = Set.of(Embed.COUNTS, Embed.DEPLOYMENTS, Embed.TASKS, Embed.LAST_TASK_FAILURE);
        return marathon.loop().call(() -> {
            ObjectNode answer = Json.object();
            List<App> apps = marathon.definitions().root().below(group);
            answer.set("*", Json.array(apps, app -> json.embedded(app, embeds)));
            return Response.json(200, answer);
        });
    }

    private Response get(Request request) {
        AppId id = AppId.of(request.variable("id"));
        Set<Embed> embeds = Embed.of(request.parameters("embed"),
                Embed.COUNTS, Embed.DEPLOYMENTS, Embed.TASKS, Embed.LAST_TASK_FAILURE);
        return marathon.loop().call(() -> {
            ObjectNode answer = Json.object();
            answer.set("app", json.embedded(marathon.definitions().app(id), embeds));
            return Response.json(200, answer);
        });
    }

    private Response create(Request request) throws IOException {
        JsonNode document = Answers.document(request);
        ObjectNode spec = AppReader.application(document);
        AppId id = AppId.of(spec.path("id").stringValue());
        boolean force = request.flag("force", false);
        return marathon.loop().call(() -> {
            Change change = marathon.definitions().create(id, spec, force);
            ObjectNode created = AppJson.created(spec, change);
            marathon.events().posted("/v2/apps", AppJson.posted(spec, change));
            marathon.changed();
            String location = "http://127.0.0.1:" + port.getAsInt() + id;
            return Answers.deploying(Response.json(201, created).with("Location", location), change);
        });
    }

    private Response restart(Request request) {
        AppId id = AppId.of(request.variable("id"));
        boolean force = request.flag("force", false);
        return marathon.loop().call(() -> {
            Change change = marathon.definitions().modify(id, force, App::restarted);
            marathon.changed();
            return Answers.changed(change);
        });
    }

    private Response delete(Request request) {
        AppId id = AppId.of(request.variable("id"));
        boolean force = request.flag("force", true);
        return marathon.loop().call(() -> {
            Change change = marathon.definitions().remove(id, force);
            marathon.changed();
            return Answers.changed(change);
        });
    }
}
