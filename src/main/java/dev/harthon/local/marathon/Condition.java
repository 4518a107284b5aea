package dev.harthon.local.marathon;

import dev.harthon.local.task.TaskState;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    UNREACHABLE_INACTIVE,
    GONE;

    static Condition of(TaskState state) {
        return state == TaskState.LOST ? GONE : valueOf(state.name());
    }

    /** {@code Running} and so on. */
    String eventName() {
        return Stream.of(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
