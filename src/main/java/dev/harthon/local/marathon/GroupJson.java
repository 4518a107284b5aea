package dev.harthon.local.marathon;

import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.marathon.app.AppId;
import dev.harthon.local.marathon.app.Timestamps;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Groups as the API prints them, with as much of their content as is asked for.
 *
 * @param inApps what to print within applications
 */
record GroupJson(AppJson json, boolean withGroups, boolean withApps, Set<Embed> inApps) {

    /** Everything by default; else only what is named. */
    static GroupJson of(AppJson json, Request request) {
        List<String> embeds = request.parameters("embed");
        return new GroupJson(json,
                embeds.isEmpty() || embeds.contains("group.groups"),
                embeds.isEmpty() || embeds.stream().anyMatch(embed -> embed.startsWith("group.apps")),
                Embed.of(embeds.stream().filter(embed -> embed.startsWith("group.apps.")).toList()));
    }

    ObjectNode group(RootGroup root, AppId id) {
        ObjectNode node = Json.object().put("id", id.path());
        node.set("apps", Json.array(withApps ? root.appsOf(id) : List.of(), app -> json.embedded(app, inApps)));
        node.putArray("pods");
        node.set("groups", Json.array(withGroups ? root.groupsOf(id) : List.of(), group -> group(root, group)));
        node.set("dependencies", Json.strings(root.dependencies(id).stream().map(AppId::path).sorted().toList()));
        return node.put("version", Timestamps.format(root.version()));
    }
}
