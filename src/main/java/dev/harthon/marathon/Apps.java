package dev.harthon.marathon;

import dev.harthon.http.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Applications: {@code /v2/apps}. */
public final class Apps {

    /** A partial update clears these unless it repeats them (marathon: raml/AppConversion.scala). */
    private static final List<String> FORGOTTEN = List.of("executorResources", "resourceLimits");

    private final Endpoint endpoint;

    Apps(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** All applications by id, with task counts and running deployments, without tasks. */
    public List<AppView> list() {
        JsonNode answer = endpoint.read("/v2/apps?embed=apps.counts&embed=apps.deployments"
                + "&embed=apps.lastTaskFailure", "cannot list the applications");
        return Views.list(answer.path("apps"), AppView::new).stream()
                .sorted(Comparator.comparing(AppView::id))
                .toList();
    }

    /** One application with counts, tasks, deployments and the last failure. */
    public Optional<AppView> find(AppId id) {
        return endpoint.find(path(id), "cannot read " + id).map(answer -> new AppView(answer.path("app")));
    }

    /**
     * Creates the application or replaces it whole, in one step that two callers cannot get between. Fields that the
     * definition leaves out return to their defaults.
     */
    public Change replace(AppId id, JsonNode definition, boolean force) {
        String replacing = path(id) + "?partialUpdate=false" + (force ? "&force=true" : "");
        return endpoint.put(replacing, definition, "cannot deploy " + id);
    }

    public Change scale(AppId id, int instances, boolean force) {
        ObjectNode update = Json.object().put("instances", instances);
        find(id).ifPresent(app -> FORGOTTEN.stream()
                .filter(app.json()::hasNonNull)
                .forEach(key -> update.set(key, app.json().get(key))));
        return endpoint.put(path(id) + forced(force), update, "cannot scale " + id);
    }

    public Change restart(AppId id, boolean force) {
        return endpoint.post(path(id) + "/restart" + forced(force), Json.object(), "cannot restart " + id);
    }

    /** Goes back to a stored version; this makes a new version of the same content. */
    public Change rollback(AppId id, String version, boolean force) {
        return endpoint.put(path(id) + forced(force), Json.object().put("version", version),
                "cannot roll " + id + " back");
    }

    /** Stops and forgets the application with all its versions. Marathon's own default is to force. */
    public Change destroy(AppId id, boolean force) {
        return endpoint.delete(path(id) + "?force=" + force, "cannot destroy " + id);
    }

    static String path(AppId id) {
        return "/v2/apps/" + id.path();
    }

    private static String forced(boolean force) {
        return force ? "?force=true" : "";
    }
}
