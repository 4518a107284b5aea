package dev.harthon.local.marathon;

import dev.harthon.local.task.Check;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Makes a check of an application's definition of one and the ports of a task. */
final class HealthCheckReader {

    private HealthCheckReader() {}

    /** The others are done by Marathon over the network. */
    static boolean doneByAgent(JsonNode check) {
        String protocol = check.path("protocol").stringValue();
        return protocol.startsWith("MESOS_") || protocol.equals("COMMAND");
    }

    static Check read(JsonNode check, List<Integer> hostPorts) {
        return new Check(
                probe(check, hostPorts),
                seconds(check, "delaySeconds"),
                seconds(check, "intervalSeconds"),
                seconds(check, "timeoutSeconds"),
                check.path("maxConsecutiveFailures").intValue(),
                seconds(check, "gracePeriodSeconds"));
    }

    private static Check.Probe probe(JsonNode check, List<Integer> hostPorts) {
        String protocol = check.path("protocol").stringValue().replace("MESOS_", "");
        int index = check.path("portIndex").intValue(0);
        int port = check.has("port") ? check.path("port").intValue()
                : index < hostPorts.size() ? hostPorts.get(index) : 0;
        return switch (protocol) {
            case "COMMAND" -> new Check.Shell(check.path("command").path("value").stringValue());
            case "TCP" -> new Check.Tcp(port);
            case "HTTPS" -> new Check.Http("https", port, check.path("path").stringValue("/"));
            default -> new Check.Http("http", port, check.path("path").stringValue("/"));
        };
    }

    private static Duration seconds(JsonNode check, String field) {
        return Duration.ofSeconds(check.path(field).intValue());
    }
}
