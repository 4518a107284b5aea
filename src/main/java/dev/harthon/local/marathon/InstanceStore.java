package dev.harthon.local.marathon;

import dev.harthon.local.http.Json;
import dev.harthon.local.keep.StateFile;
import dev.harthon.local.marathon.app.AppId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Instances that have a task, on disk. Belongs to the loop. */
final class InstanceStore {

    /** An instance as an earlier start left it; its app is at the version that it was launched for. */
    record Kept(String id, AppId app, Instant version, String taskId, int incarnation, List<Integer> hostPorts,
            Optional<Instant> stagedAt, Optional<Instant> startedAt, boolean stopping) {}

    private final Optional<StateFile> file;
    private ArrayNode written = Json.array();

    /** @param file none where nothing shall survive */
    InstanceStore(Optional<StateFile> file) {
        this.file = file;
    }

    /** Writes only what has changed. */
    void write(Collection<Instance> instances) {
        if (file.isEmpty()) {
            return;
        }
        ArrayNode now = Json.array(instances.stream().filter(Instance::active).toList(), InstanceStore::json);
        if (!now.equals(written)) {
            file.get().write(now);
            written = now;
        }
    }

    private static ObjectNode json(Instance instance) {
        ObjectNode node = Json.object().put("id", instance.id()).put("app", instance.appId().path())
                .put("version", instance.app().version().toString())
                .put("task", instance.task().orElseThrow().spec().id())
                .put("incarnation", instance.incarnation()).put("stopping", instance.stopping());
        node.set("hostPorts", TaskJson.numbers(instance.hostPorts()));
        instance.stagedAt().ifPresent(at -> node.put("stagedAt", at.toString()));
        instance.startedAt().ifPresent(at -> node.put("startedAt", at.toString()));
        return node;
    }

    List<Kept> read() {
        return file.flatMap(StateFile::read).map(all -> all.valueStream().map(InstanceStore::kept).toList())
                .orElse(List.of());
    }

    private static Kept kept(JsonNode node) {
        return new Kept(node.path("id").stringValue(), AppId.of(node.path("app").stringValue()),
                Instant.parse(node.path("version").stringValue()), node.path("task").stringValue(),
                node.path("incarnation").intValue(),
                node.path("hostPorts").valueStream().map(JsonNode::intValue).toList(),
                node.path("stagedAt").stringValueOpt().map(Instant::parse),
                node.path("startedAt").stringValueOpt().map(Instant::parse),
                node.path("stopping").booleanValue());
    }
}
