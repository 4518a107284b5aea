package dev.harthon.local.task;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One report on a task.
 *
 * @param message the words of the executor or agent, or empty
 * @param source {@code SOURCE_EXECUTOR}, {@code SOURCE_AGENT} or {@code SOURCE_MASTER}
 * @param reason such as {@code REASON_CONTAINER_LAUNCH_FAILED}
 * @param healthy what the agent-side health check last found
 * @param networked whether the report carries the container and its address, as all of a started executor do
 */
public record TaskStatus(
        TaskState state,
        Instant timestamp,
        String message,
        String source,
        Optional<String> reason,
        Optional<Boolean> healthy,
        boolean networked,
        UUID uuid) {

    public static TaskStatus byExecutor(TaskState state, Instant at, String message) {
        return new TaskStatus(state, at, message, "SOURCE_EXECUTOR", Optional.empty(), Optional.empty(), true,
                UUID.randomUUID());
    }

    public static TaskStatus byAgent(TaskState state, Instant at, String message, String reason) {
        return new TaskStatus(state, at, message, "SOURCE_AGENT", Optional.of(reason), Optional.empty(), false,
                UUID.randomUUID());
    }

    public static TaskStatus byMaster(TaskState state, Instant at, String message, String reason) {
        return new TaskStatus(state, at, message, "SOURCE_MASTER", Optional.of(reason), Optional.empty(), false,
                UUID.randomUUID());
    }

    /** The same state, now with a health. */
    public TaskStatus withHealth(boolean alive) {
        return new TaskStatus(state, timestamp, message, source, Optional.of("REASON_TASK_HEALTH_CHECK_STATUS_UPDATED"),
                Optional.of(alive), networked, uuid);
    }
}
