package dev.harthon.local.marathon.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A port that an application asks for.
 *
 * @param port the service port; also the host port where the application requires its ports; 0 for any
 * @param protocol {@code tcp}, {@code udp} or {@code udp,tcp}
 */
public record PortDefinition(int port, Optional<String> name, String protocol, Map<String, String> labels) {

    static PortDefinition of(JsonNode node) {
        Map<String, String> labels = new LinkedHashMap<>();
        node.path("labels").properties().forEach(e -> labels.put(e.getKey(), e.getValue().stringValue()));
        return new PortDefinition(node.path("port").intValue(), node.path("name").stringValueOpt(),
                node.path("protocol").stringValue("tcp"), labels);
    }

    public List<String> protocols() {
        return List.of(protocol.split(","));
    }
}
