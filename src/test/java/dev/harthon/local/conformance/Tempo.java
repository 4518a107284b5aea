package dev.harthon.local.conformance;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Recorded applications, with the waits that they ask for made shorter. */
final class Tempo {

    private Tempo() {}

    static List<JsonNode> faster(List<JsonNode> entries) {
        for (JsonNode entry : entries) {
            JsonNode body = entry.at("/request/body");
            if (body.path("backoffFactor").intValue(0) == 2) {
                ((ObjectNode) body).put("backoffSeconds", 1).put("backoffFactor", 1.5);
            }
            if (body.path("cmd").stringValue("").startsWith("sleep 4; ")) {
                ((ObjectNode) body).put("cmd", body.path("cmd").stringValue().substring("sleep 4; ".length()));
            }
            boolean failing = body.path("id").stringValue("").matches(".*(fail|404)");
            for (JsonNode check : body.path("healthChecks")) {
                ((ObjectNode) check).put("delaySeconds", 0).put("intervalSeconds", 1)
                        .put("gracePeriodSeconds", failing ? 1 : 60);
            }
        }
        return entries;
    }
}
