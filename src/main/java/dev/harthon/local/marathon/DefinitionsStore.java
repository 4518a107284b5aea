package dev.harthon.local.marathon;

import dev.harthon.local.http.Json;
import dev.harthon.local.keep.StateFile;
import dev.harthon.local.marathon.app.App;
import dev.harthon.local.marathon.app.AppId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is defined, on disk: the applications of now with their versions, and the groups.
 *
 * @param file none where nothing shall survive
 */
record DefinitionsStore(Optional<StateFile> file) {

    /** @param versions of all applications, those of now among them */
    record Kept(RootGroup root, List<App> versions) {}

    void write(RootGroup root, VersionHistory history) {
        file.ifPresent(own -> own.write(json(root, history)));
    }

    private static ObjectNode json(RootGroup root, VersionHistory history) {
        ObjectNode node = Json.object().put("version", root.version().toString());
        ObjectNode groups = node.putObject("groups");
        root.groups().forEach((id, needed) ->
                groups.set(id.path(), Json.strings(needed.stream().map(AppId::path).sorted().toList())));
        ObjectNode apps = node.putObject("apps");
        root.apps().forEach((id, app) -> apps.put(id.path(), app.version().toString()));
        List<App> versions = root.apps().keySet().stream().flatMap(id -> history.all(id).stream()).toList();
        return node.set("versions", Json.array(versions, DefinitionsStore::app));
    }

    private static ObjectNode app(App app) {
        ObjectNode node = Json.object().put("version", app.version().toString())
                .put("lastScalingAt", app.lastScalingAt().toString())
                .put("lastConfigChangeAt", app.lastConfigChangeAt().toString());
        return node.set("spec", app.spec());
    }

    Optional<Kept> read() {
        return file.flatMap(StateFile::read).map(DefinitionsStore::kept);
    }

    private static Kept kept(JsonNode node) {
        List<App> versions = new ArrayList<>();
        node.path("versions").forEach(app -> versions.add(app(app)));
        SortedMap<AppId, App> apps = new TreeMap<>();
        versions.stream()
                .filter(app -> node.path("apps").path(app.id().path()).stringValue("").equals(app.version().toString()))
                .forEach(app -> apps.put(app.id(), app));
        SortedMap<AppId, Set<AppId>> groups = new TreeMap<>();
        node.path("groups").properties().forEach(group -> groups.put(AppId.of(group.getKey()),
                group.getValue().valueStream().map(id -> AppId.of(id.stringValue())).collect(Collectors.toSet())));
        return new Kept(new RootGroup(apps, groups, Instant.parse(node.path("version").stringValue())), versions);
    }

    private static App app(JsonNode node) {
        ObjectNode spec = (ObjectNode) node.path("spec");
        return new App(AppId.of(spec.path("id").stringValue()), spec, moment(node, "version"),
                moment(node, "lastScalingAt"), moment(node, "lastConfigChangeAt"));
    }

    private static Instant moment(JsonNode node, String field) {
        return Instant.parse(node.path(field).stringValue());
    }
}
