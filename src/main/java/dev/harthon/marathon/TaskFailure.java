package dev.harthon.marathon;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** {@code lastTaskFailure}: not set by exit status 0, nor by kills of a Mesos-side health check. */
public record TaskFailure(JsonNode json) {

    public TaskId taskId() {
        return TaskId.parse(Views.text(json, "taskId"));
    }

    public String state() {
        return Views.text(json, "state");
    }

    public String message() {
        return Views.text(json, "message");
    }

    public String host() {
        return Views.text(json, "host");
    }

    public Optional<String> slaveId() {
        return Views.optionalText(json, "slaveId");
    }

    public Optional<Instant> at() {
        return Views.instant(json, "timestamp");
    }

    /**
     * The task never came to run its command: the fetch, the user, the container. Trying again rarely helps (mesos:
     * src/slave/slave.cpp).
     */
    public boolean isLaunchFailure() {
        return state().equals("TASK_ERROR") || message().startsWith("Failed to launch container")
                || message().startsWith("Failed to create executor directory");
    }
}
