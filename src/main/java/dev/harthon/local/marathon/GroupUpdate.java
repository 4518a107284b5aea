package dev.harthon.local.marathon;

import dev.harthon.local.marathon.app.App;
import dev.harthon.local.marathon.app.AppId;
import dev.harthon.local.marathon.app.AppReader;
import dev.harthon.local.marathon.app.GroupReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * New content for a group. What is absent stays as it is; what is there replaces all of its kind.
 *
 * @param apps by absolute id, in normal form
 */
record GroupUpdate(
        AppId id,
        Optional<Map<AppId, ObjectNode>> apps,
        Optional<List<GroupUpdate>> groups,
        Optional<Set<AppId>> dependencies) {

    /** @param id of the group; ids in the document are relative to it */
    static GroupUpdate read(AppId id, JsonNode document) {
        ObjectNode update = GroupReader.update(document);
        return new GroupUpdate(id,
                present(update, "apps").map(apps -> apps(id, apps)),
                present(update, "groups").map(groups -> groups.valueStream()
                        .map(group -> read(id.resolve(group.path("id").stringValue("")), group)).toList()),
                present(update, "dependencies").map(ids -> ids.valueStream()
                        .map(other -> id.resolve(other.stringValue()))
                        .collect(Collectors.toCollection(LinkedHashSet::new))));
    }

    private static Optional<JsonNode> present(ObjectNode update, String field) {
        return Optional.of(update.path(field)).filter(JsonNode::isArray);
    }

    private static Map<AppId, ObjectNode> apps(AppId group, JsonNode documents) {
        Map<AppId, ObjectNode> apps = new LinkedHashMap<>();
        for (JsonNode document : documents) {
            AppId id = group.resolve(AppReader.update(document).path("id").stringValue(""));
            apps.put(id, AppReader.application(id, document));
        }
        return apps;
    }

    RootGroup applyTo(RootGroup before, Definitions definitions, Instant at) {
        RootGroup result = before.withGroup(id, dependencies.orElse(before.dependencies(id)), at);
        if (apps.isPresent()) {
            for (App app : before.appsOf(id)) {
                result = apps.get().containsKey(app.id()) ? result : result.without(app.id(), at);
            }
            for (Map.Entry<AppId, ObjectNode> app : apps.get().entrySet()) {
                result = definitions.with(result, app.getKey(), app.getValue(), at);
            }
        }
        if (groups.isPresent()) {
            List<AppId> kept = new ArrayList<>();
            for (GroupUpdate group : groups.get()) {
                result = group.applyTo(result, definitions, at);
                kept.add(group.id());
            }
            for (AppId group : before.groupsOf(id)) {
                result = kept.contains(group) ? result : result.withoutGroup(group, at);
            }
        }
        return result;
    }
}
