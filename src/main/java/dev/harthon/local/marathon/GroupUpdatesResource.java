package dev.harthon.local.marathon;

import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;
import dev.harthon.local.marathon.app.App;
import dev.harthon.local.marathon.app.AppId;
import dev.harthon.local.marathon.app.GroupReader;
import dev.harthon.local.marathon.app.MarathonError;
import java.io.IOException;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST} and {@code PUT} of {@code /v2/groups}: new content, scaling by a factor, or what once was. */
final class GroupUpdatesResource {

    private final Marathon marathon;
    private final IntSupplier port;

    GroupUpdatesResource(Marathon marathon, IntSupplier port) {
        this.marathon = marathon;
        this.port = port;
    }

    void addTo(Router router) {
        router.on("POST", "/v2/groups", request -> create(request, AppId.root()))
                .on("POST", "/v2/groups/{id...}", request -> create(request, AppId.of(request.variable("id"))))
                .on("PUT", "/v2/groups", request -> update(request, AppId.root()))
                .on("PUT", "/v2/groups/{id...}", request -> update(request, AppId.of(request.variable("id"))));
    }

    private Response create(Request request, AppId parent) throws IOException {
        JsonNode document = Answers.document(request);
        AppId id = parent.resolve(GroupReader.update(document).path("id").stringValue(""));
        GroupUpdate update = GroupUpdate.read(id, document);
        boolean force = request.flag("force", false);
        return marathon.loop().call(() -> {
            RootGroup root = marathon.definitions().root();
            GroupRules.checkNested(root, update);
            if (root.hasGroup(id) && !id.isRoot()) {
                throw MarathonError.of(409, "Group " + id + " is already created. Use PUT to change this group.");
            }
            if (root.app(id).isPresent()) {
                throw MarathonError.of(409, "An app with the path " + id + " already exists.");
            }
            return changed(201, id, force, content(update));
        });
    }

    private Response update(Request request, AppId id) throws IOException {
        JsonNode document = Answers.document(request);
        ObjectNode fields = GroupReader.update(document);
        boolean force = request.flag("force", false);
        boolean dryRun = request.flag("dryRun", false);
        GroupUpdate update = GroupUpdate.read(id, document);
        return marathon.loop().call(() -> {
            BiFunction<RootGroup, Instant, RootGroup> change = change(id, fields, update);
            return dryRun ? steps(change) : changed(200, id, force, change);
        });
    }

    private BiFunction<RootGroup, Instant, RootGroup> change(AppId id, ObjectNode fields, GroupUpdate update) {
        RootGroup root = marathon.definitions().root();
        boolean known = root.hasGroup(id);
        String version = fields.path("version").stringValue("");
        if (!version.isEmpty()) {
            RootGroup then = marathon.definitions().roots().find(id, Instant.parse(version))
                    .orElseThrow(() -> MarathonError.of(422, "Group " + id + " not available in version " + version));
            return (before, at) -> restored(before, then, id, at);
        }
        if (fields.has("scaleBy")) {
            if (!known) {
                throw MarathonError.noGroup(id);
            }
            return (before, at) -> scaled(before, id, fields.path("scaleBy").doubleValue(), at);
        }
        GroupRules.checkNested(root, update);
        return content(update);
    }

    private BiFunction<RootGroup, Instant, RootGroup> content(GroupUpdate update) {
        return (before, at) -> update.applyTo(before, marathon.definitions(), at);
    }

    private static RootGroup scaled(RootGroup before, AppId group, double factor, Instant at) {
        RootGroup result = before;
        for (App app : before.below(group)) {
            result = result.with(app.scaledTo((int) Math.ceil(app.instances() * factor), at), at);
        }
        return result;
    }

    private RootGroup restored(RootGroup before, RootGroup then, AppId group, Instant at) {
        RootGroup result = before;
        for (App app : before.below(group)) {
            result = then.app(app.id()).isPresent() ? result : result.without(app.id(), at);
        }
        for (AppId other : then.groups().keySet()) {
            boolean within = other.equals(group) || other.isBelow(group);
            result = within ? result.withGroup(other, then.dependencies(other), at) : result;
        }
        for (App app : then.below(group)) {
            result = marathon.definitions().with(result, app.id(), app.spec(), at);
        }
        return result;
    }

    private Response changed(int status, AppId id, boolean force, BiFunction<RootGroup, Instant, RootGroup> change) {
        Change made = marathon.definitions().change(force, id, change);
        marathon.changed();
        Response response = Answers.changed(status, made);
        return status == 201 ? response.with("Location", "http://127.0.0.1:" + port.getAsInt() + id) : response;
    }

    private Response steps(BiFunction<RootGroup, Instant, RootGroup> change) {
        ObjectNode answer = Json.object();
        answer.set("steps", Json.array(marathon.definitions().rehearse(change).steps(), DeploymentJson::step));
        return Response.json(200, answer);
    }
}
