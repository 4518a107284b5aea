package dev.harthon.local.marathon;

import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;
import dev.harthon.local.marathon.app.App;
import dev.harthon.local.marathon.app.AppId;
import dev.harthon.local.marathon.app.AppReader;
import dev.harthon.local.marathon.app.MarathonError;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code PUT} and {@code PATCH} of {@code /v2/apps}: merging, replacing and rolling back applications. */
final class AppUpdatesResource {

    private final Marathon marathon;
    private final IntSupplier port;

    AppUpdatesResource(Marathon marathon, IntSupplier port) {
        this.marathon = marathon;
        this.port = port;
    }

    void addTo(Router router) {
        router.on("PUT", "/v2/apps", request -> many(request, true))
                .on("PATCH", "/v2/apps", request -> many(request, false))
                .on("PUT", "/v2/apps/{id...}", request -> one(request, true))
                .on("PATCH", "/v2/apps/{id...}", request -> one(request, false));
    }

    private Response one(Request request, boolean creating) throws IOException {
        AppId id = AppId.of(request.variable("id"));
        boolean merging = request.flag("partialUpdate", true);
        boolean force = request.flag("force", false);
        JsonNode document = Answers.document(request);
        ObjectNode update = AppReader.update(document);
        Optional<Instant> rollback = rollback(update);
        return marathon.loop().call(() -> {
            boolean known = marathon.definitions().root().app(id).isPresent();
            Change change = marathon.definitions().change(force, id.parent(), (before, at) -> {
                if (!known && (!creating || rollback.isPresent())) {
                    throw MarathonError.noApp(id);
                }
                ObjectNode next = rollback.map(version -> rolledBack(id, version))
                        .orElseGet(() -> next(id, document, update, merging));
                return marathon.definitions().with(before, id, next, at);
            });
            marathon.events().posted("/v2/apps" + id, AppJson.definition(marathon.definitions().app(id)));
            marathon.changed();
            return known ? Answers.changed(change)
                    : Answers.changed(201, change).with("Location", "http://127.0.0.1:" + port.getAsInt() + id);
        });
    }

    private ObjectNode next(AppId id, JsonNode document, ObjectNode update, boolean merging) {
        return marathon.definitions().root().app(id).filter(app -> merging)
                .map(app -> AppReader.merge(app.spec(), update))
                .orElseGet(() -> AppReader.application(id, document));
    }

    /** A document with a version means the one that was; nothing but the id may stand beside it. */
    private static Optional<Instant> rollback(ObjectNode update) {
        String version = update.path("version").stringValue("");
        if (version.isEmpty()) {
            return Optional.empty();
        }
        Set<String> others = update.properties().stream().map(field -> field.getKey())
                .filter(name -> !name.equals("version") && !name.equals("id")).collect(Collectors.toSet());
        if (!others.isEmpty()) {
            throw MarathonError.invalid("/", "The 'version' field may only be combined with the 'id' field.");
        }
        return Optional.of(Instant.parse(version));
    }

    private ObjectNode rolledBack(AppId id, Instant version) {
        return marathon.definitions().history().find(id, version).map(App::spec)
                .orElseThrow(() -> MarathonError.noApp(id));
    }

    /** Several at once, in one deployment. */
    private Response many(Request request, boolean creating) throws IOException {
        boolean merging = request.flag("partialUpdate", true);
        boolean force = request.flag("force", false);
        JsonNode documents = Answers.document(request);
        if (!documents.isArray()) {
            throw MarathonError.invalid("/", "error.expected.jsarray");
        }
        return marathon.loop().call(() -> {
            Change change = marathon.definitions().change(force, AppId.root(), (before, at) -> {
                RootGroup result = before;
                for (JsonNode document : documents) {
                    ObjectNode update = AppReader.update(document);
                    AppId id = AppId.of(update.path("id").stringValue("/"));
                    if (!creating && before.app(id).isEmpty()) {
                        throw MarathonError.noApp(id);
                    }
                    result = marathon.definitions().with(result, id, next(id, document, update, merging), at);
                }
                return result;
            });
            marathon.changed();
            return Answers.changed(change);
        });
    }
}
