package dev.harthon.mesos;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One status that a task had.
 *
 * @param state {@code TASK_FAILED}
 * @param message such as {@code Command exited with status 3}; may be empty
 * @param reason such as {@code REASON_CONTAINER_LIMITATION_MEMORY}; may be empty
 * @param healthy what a health check of Mesos said, if one did
 */
public record TaskStatus(String state, String message, String reason, Instant at, Optional<Boolean> healthy) {

    static TaskStatus of(JsonNode json) {
        long millis = (long) (json.path("timestamp").asDouble(0) * 1000);
        JsonNode healthy = json.path("healthy");
        return new TaskStatus(json.path("state").asString(""), json.path("message").asString(""),
                json.path("reason").asString(""), Instant.ofEpochMilli(millis),
                healthy.isBoolean() ? Optional.of(healthy.asBoolean()) : Optional.empty());
    }
}
