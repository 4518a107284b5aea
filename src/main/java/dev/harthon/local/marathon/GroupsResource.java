package dev.harthon.local.marathon;

import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;
import dev.harthon.local.marathon.app.AppId;
import dev.harthon.local.marathon.app.MarathonError;
import dev.harthon.local.marathon.app.Timestamps;
import java.time.Instant;
import java.util.Set;

/** {@code GET} and {@code DELETE} of {@code /v2/groups}: what groups hold and held. */
final class GroupsResource {

    private final Marathon marathon;
    private final AppJson json;

    GroupsResource(Marathon marathon) {
        this.marathon = marathon;
        this.json = new AppJson(marathon);
    }

    void addTo(Router router) {
        router.on("GET", "/v2/groups", request -> get(request, AppId.root()))
                .on("GET", "/v2/groups/versions", request -> versions(AppId.root()))
                .on("GET", "/v2/groups/apps", request -> apps(AppId.root()))
                .on("GET", "/v2/groups/versions/{version}", request -> version(request, AppId.root()))
                .on("GET", "/v2/groups/{id...}/versions", request -> versions(id(request)))
                .on("GET", "/v2/groups/{id...}/versions/{version}", request -> version(request, id(request)))
                .on("GET", "/v2/groups/{id...}/apps", request -> apps(id(request)))
                .on("GET", "/v2/groups/{id...}", request -> get(request, id(request)))
                .on("DELETE", "/v2/groups", request -> delete(request, AppId.root()))
                .on("DELETE", "/v2/groups/{id...}", request -> delete(request, id(request)));
    }

    private static AppId id(Request request) {
        return AppId.of(request.variable("id"));
    }

    private RootGroup known(AppId id) {
        RootGroup root = marathon.definitions().root();
        if (!root.hasGroup(id)) {
            throw MarathonError.noGroup(id);
        }
        return root;
    }

    private Response get(Request request, AppId id) {
        GroupJson groups = GroupJson.of(json, request);
        return marathon.loop().call(() -> Response.json(200, groups.group(known(id), id)));
    }

    private Response versions(AppId id) {
        return marathon.loop().call(() -> {
            known(id);
            return Response.json(200, Json.strings(
                    marathon.definitions().roots().of(id).stream().map(Timestamps::format).toList()));
        });
    }

    private Response version(Request request, AppId id) {
        Instant version = Timestamps.parse(request.variable("version"));
        return marathon.loop().call(() -> {
            RootGroup then = marathon.definitions().roots().find(id, version)
                    .orElseThrow(() -> MarathonError.noGroup(id));
            return Response.json(200, new GroupJson(json, true, true, Set.of()).group(then, id));
        });
    }

    private Response apps(AppId id) {
        return marathon.loop().call(() ->
                Response.json(200, Json.array(known(id).below(id), AppJson::definition)));
    }

    private Response delete(Request request, AppId id) {
        boolean force = request.flag("force", false);
        return marathon.loop().call(() -> {
            known(id);
            Change change = marathon.definitions().change(force, id.parent(), (root, at) -> root.withoutGroup(id, at));
            marathon.changed();
            return Answers.changed(change);
        });
    }
}
