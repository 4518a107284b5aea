package dev.harthon.marathon;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A task as Marathon shows it. */
public record TaskView(JsonNode json) {

    private static final Set<String> STARTING = Set.of("TASK_STAGING", "TASK_STARTING");
    private static final Set<String> OVER = Set.of("TASK_FINISHED", "TASK_FAILED", "TASK_KILLED", "TASK_ERROR",
            "TASK_LOST", "TASK_DROPPED", "TASK_GONE", "TASK_GONE_BY_OPERATOR");

    public TaskId id() {
        return TaskId.parse(Views.text(json, "id"));
    }

    public String appId() {
        return Views.text(json, "appId");
    }

    /** The Mesos name of the state: {@code TASK_RUNNING}. */
    public String state() {
        return Views.text(json, "state");
    }

    public boolean isRunning() {
        return state().equals("TASK_RUNNING");
    }

    public boolean isStarting() {
        return STARTING.contains(state());
    }

    /** The task will not run again; a successor has another id. */
    public boolean isOver() {
        return OVER.contains(state());
    }

    public String host() {
        return Views.text(json, "host");
    }

    /** The agent's id, by which the master knows it. */
    public String slaveId() {
        return Views.text(json, "slaveId");
    }

    /** Host ports in the order of the application's port definitions. */
    public List<Integer> ports() {
        return Views.list(json.path("ports"), port -> port.asInt(0));
    }

    /** The configuration that the task was launched for; absent once it is over. */
    public Optional<Instant> version() {
        return Views.instant(json, "version");
    }

    public Optional<Instant> stagedAt() {
        return Views.instant(json, "stagedAt");
    }

    public Optional<Instant> startedAt() {
        return Views.instant(json, "startedAt");
    }

    /** Every health check said yes, or nothing where none has spoken yet. */
    public Optional<Boolean> healthy() {
        List<Boolean> alive = Views.list(json.path("healthCheckResults"), one -> one.path("alive").asBoolean(false));
        return alive.isEmpty() ? Optional.empty() : Optional.of(!alive.contains(false));
    }
}
