package dev.harthon.local.mesos;

import dev.harthon.local.fetch.FetchItem;
import dev.harthon.local.http.Json;
import dev.harthon.local.task.Check;
import dev.harthon.local.task.PortEntry;
import dev.harthon.local.task.Resources;
import dev.harthon.local.task.TaskSpec;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Tasks as they are written down for the next start. */
final class TaskSpecJson {

    private TaskSpecJson() {}

    static ObjectNode write(TaskSpec spec) {
        ObjectNode node = Json.object().put("id", spec.id()).put("name", spec.name())
                .put("shell", spec.command().shell()).put("value", spec.command().value());
        node.set("arguments", Json.strings(spec.command().arguments()));
        spec.user().ifPresent(user -> node.put("user", user));
        node.set("environment", strings(spec.environment()));
        node.set("fetch", Json.array(spec.fetch(), TaskSpecJson::fetch));
        node.set("resources", resources(spec.resources()));
        node.set("ports", Json.array(spec.ports(), TaskSpecJson::port));
        node.set("labels", strings(spec.labels()));
        node.put("killGraceMillis", spec.killGrace().toMillis());
        spec.check().ifPresent(check -> node.set("check", check(check)));
        return node;
    }

    private static ObjectNode strings(Map<String, String> map) {
        ObjectNode node = Json.object();
        map.forEach(node::put);
        return node;
    }

    private static ObjectNode fetch(FetchItem item) {
        ObjectNode node = Json.object().put("uri", item.uri()).put("extract", item.extract())
                .put("executable", item.executable()).put("cache", item.cache());
        item.outputFile().ifPresent(name -> node.put("outputFile", name));
        return node;
    }

    private static ObjectNode resources(Resources resources) {
        ObjectNode node = Json.object().put("cpus", resources.cpus()).put("mem", resources.mem())
                .put("disk", resources.disk()).put("gpus", resources.gpus());
        resources.ports().numbers().forEach(node.putArray("ports")::add);
        return node;
    }

    private static ObjectNode port(PortEntry entry) {
        ObjectNode node = Json.object().put("number", entry.number()).put("protocol", entry.protocol());
        entry.name().ifPresent(name -> node.put("name", name));
        node.set("labels", strings(entry.labels()));
        return node;
    }

    private static ObjectNode check(Check check) {
        ObjectNode node = Json.object().put("delayMillis", check.delay().toMillis())
                .put("intervalMillis", check.interval().toMillis()).put("timeoutMillis", check.timeout().toMillis())
                .put("maxFailures", check.maxFailures()).put("graceMillis", check.grace().toMillis());
        if (check.probe() instanceof Check.Http http) {
            return node.put("scheme", http.scheme()).put("port", http.port()).put("path", http.path());
        }
        return check.probe() instanceof Check.Tcp tcp
                ? node.put("port", tcp.port())
                : node.put("line", ((Check.Shell) check.probe()).line());
    }
}
