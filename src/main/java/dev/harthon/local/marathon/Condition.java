package dev.harthon.local.marathon;

import dev.harthon.local.task.TaskState;
import java.util.Locale;

/** Where an instance stands, in the words of events. */
enum Condition {
    SCHEDULED,
    PROVISIONED,
    STAGING,
    STARTING,
    RUNNING,
    KILLING,
    FINISHED,
    FAILED,
    KILLED,
    ERROR,
    DROPPED,
    UNREACHABLE,
    GONE;

    static Condition of(TaskState state) {
        return state == TaskState.LOST ? GONE : valueOf(state.name());
    }

    /** {@code Running} and so on. */
    String eventName() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
