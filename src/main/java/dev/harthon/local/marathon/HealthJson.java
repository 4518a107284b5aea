package dev.harthon.local.marathon;

import dev.harthon.local.http.Json;
import dev.harthon.local.marathon.app.Timestamps;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Health as tasks print it. */
final class HealthJson {

    private HealthJson() {}

    static ArrayNode results(Instance instance) {
        ArrayNode results = Json.array();
        Health health = instance.health();
        if (!health.known()) {
            return results;
        }
        // Two checks in one application show the one result twice.
        instance.app().list("healthChecks").forEach(check -> results.add(result(instance, health)));
        return results;
    }

    private static ObjectNode result(Instance instance, Health health) {
        ObjectNode node = Json.object()
                .put("alive", health.alive())
                .put("consecutiveFailures", health.consecutiveFailures());
        health.firstSuccess().ifPresent(at -> node.put("firstSuccess", Timestamps.format(at)));
        node.put("instanceId", "instance [" + instance.id() + "]");
        health.lastSuccess().ifPresent(at -> node.put("lastSuccess", Timestamps.format(at)));
        health.lastFailure().ifPresent(at -> node.put("lastFailure", Timestamps.format(at)));
        health.lastFailureCause().ifPresent(cause -> node.put("lastFailureCause", cause));
        return node;
    }
}
