package dev.harthon.local.mesos;

import dev.harthon.local.http.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What this Mesos says of itself. */
final class Build {

    static final String VERSION = "1.12.0";

    private static final List<String> AGENT_CAPABILITIES = List.of("MULTI_ROLE", "HIERARCHICAL_ROLE",
            "RESERVATION_REFINEMENT", "RESOURCE_PROVIDER", "RESIZE_VOLUME", "AGENT_OPERATION_FEEDBACK",
            "AGENT_DRAINING", "TASK_RESOURCE_LIMITS");

    private Build() {}

    static List<String> agentCapabilities() {
        return AGENT_CAPABILITIES;
    }

    static ObjectNode version() {
        return put(Json.object());
    }

    static ObjectNode put(ObjectNode node) {
        return node.put("version", VERSION)
                .put("git_sha", "local")
                .put("build_date", "2026-01-01 00:00:00 UTC")
                .put("build_time", 1767225600L)
                .put("build_user", "local");
    }
}
