package dev.harthon.local.mesos;

import dev.harthon.local.http.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A task whose executor is not there yet, as an agent prints it: with its whole command. */
final class QueuedTaskJson {

    private QueuedTaskJson() {}

    static ObjectNode of(MesosTask task) {
        ObjectNode node = Json.object()
                .put("id", task.spec().id())
                .put("name", task.spec().name())
                .put("slave_id", task.agent().id());
        node.set("resources", StateJson.resources(task.spec().resources()));
        node.put("role", "*");
        node.set("command", command(task));
        return node.set("discovery", StateJson.discovery(task));
    }

    private static ObjectNode command(MesosTask task) {
        ObjectNode command = Json.object().put("value", task.spec().command().value());
        command.set("argv", Json.strings(task.spec().command().arguments()));
        ArrayNode variables = command.putObject("environment").putArray("variables");
        task.spec().environment().forEach((name, value) ->
                variables.addObject().put("name", name).put("type", "VALUE").put("value", value));
        command.set("uris", Json.array(task.spec().fetch(), item ->
                Json.object().put("value", item.uri()).put("executable", item.executable())));
        return command;
    }
}
