package dev.harthon.mesos;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A task as the master remembers it.
 *
 * @param slaveId the agent that it was sent to
 * @param state the last one: {@code TASK_FAILED}
 * @param statuses oldest first
 */
public record TaskRecord(String id, String slaveId, String state, List<TaskStatus> statuses) {

    private static final Set<String> GOING_ON =
            Set.of("TASK_STAGING", "TASK_STARTING", "TASK_RUNNING", "TASK_KILLING", "TASK_UNREACHABLE");

    public TaskRecord {
        statuses = List.copyOf(statuses);
    }

    public boolean isOver() {
        return !GOING_ON.contains(state);
    }

    public Optional<TaskStatus> last() {
        return statuses.isEmpty() ? Optional.empty() : Optional.of(statuses.get(statuses.size() - 1));
    }

    /** When the last status came. */
    public Optional<Instant> changedAt() {
        return last().map(TaskStatus::at);
    }

    /** A health check of Mesos was against it at the end. */
    public boolean wasUnhealthy() {
        return statuses.stream()
                .flatMap(status -> status.healthy().stream())
                .reduce((earlier, later) -> later)
                .filter(healthy -> !healthy)
                .isPresent();
    }
}
