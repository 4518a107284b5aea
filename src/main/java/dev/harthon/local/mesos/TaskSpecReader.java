package dev.harthon.local.mesos;

import dev.harthon.local.fetch.FetchItem;
import dev.harthon.local.task.Check;
import dev.harthon.local.task.Command;
import dev.harthon.local.task.PortEntry;
import dev.harthon.local.task.Ports;
import dev.harthon.local.task.Resources;
import dev.harthon.local.task.TaskSpec;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads tasks that an earlier start wrote down. */
final class TaskSpecReader {

    private TaskSpecReader() {}

    static TaskSpec read(JsonNode node) {
        return new TaskSpec(
                node.path("id").stringValue(),
                node.path("name").stringValue(),
                new Command(node.path("shell").booleanValue(), node.path("value").stringValue(),
                        node.path("arguments").valueStream().map(JsonNode::stringValue).toList()),
                node.path("user").stringValueOpt(),
                strings(node.path("environment")),
                node.path("fetch").valueStream().map(TaskSpecReader::fetch).toList(),
                resources(node.path("resources")),
                node.path("ports").valueStream().map(TaskSpecReader::port).toList(),
                strings(node.path("labels")),
                millis(node, "killGraceMillis"),
                Optional.of(node.path("check")).filter(JsonNode::isObject).map(TaskSpecReader::check));
    }

    private static Map<String, String> strings(JsonNode node) {
        Map<String, String> map = new LinkedHashMap<>();
        node.properties().forEach(field -> map.put(field.getKey(), field.getValue().stringValue()));
        return map;
    }

    private static FetchItem fetch(JsonNode node) {
        return new FetchItem(node.path("uri").stringValue(), node.path("extract").booleanValue(),
                node.path("executable").booleanValue(), node.path("cache").booleanValue(),
                node.path("outputFile").stringValueOpt());
    }

    private static Resources resources(JsonNode node) {
        return new Resources(node.path("cpus").doubleValue(), node.path("mem").doubleValue(),
                node.path("disk").doubleValue(), node.path("gpus").doubleValue(),
                Ports.of(node.path("ports").valueStream().map(JsonNode::intValue).toList()));
    }

    private static PortEntry port(JsonNode node) {
        return new PortEntry(node.path("number").intValue(), node.path("name").stringValueOpt(),
                node.path("protocol").stringValue(), strings(node.path("labels")));
    }

    private static Check check(JsonNode node) {
        int port = node.path("port").intValue(0);
        Check.Probe probe = node.has("line") ? new Check.Shell(node.path("line").stringValue())
                : node.has("scheme")
                        ? new Check.Http(node.path("scheme").stringValue(), port, node.path("path").stringValue())
                        : new Check.Tcp(port);
        return new Check(probe, millis(node, "delayMillis"), millis(node, "intervalMillis"),
                millis(node, "timeoutMillis"), node.path("maxFailures").intValue(), millis(node, "graceMillis"));
    }

    private static Duration millis(JsonNode node, String field) {
        return Duration.ofMillis(node.path(field).longValue());
    }
}
