package dev.harthon.local.task;

import java.util.Set;

/** The states that Mesos knows. */
public enum TaskState {
    STAGING,
    STARTING,
    RUNNING,
    KILLING,
    FINISHED,
    FAILED,
    KILLED,
    ERROR,
    LOST,
    DROPPED,
    UNREACHABLE,
    GONE;

    private static final Set<TaskState> ALIVE = Set.of(STAGING, STARTING, RUNNING, KILLING);

    /** {@code TASK_RUNNING} and so on. */
    public String mesosName() {
        return "TASK_" + name();
    }

    /** Whether no other state can follow. */
    public boolean terminal() {
        return !ALIVE.contains(this) && this != UNREACHABLE;
    }

    public boolean active() {
        return ALIVE.contains(this);
    }
}
