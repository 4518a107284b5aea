package dev.harthon.marathon;

import java.util.List;
import java.util.Optional;

/**
 * How a deployment ended.
 *
 * @param cause why, in one sentence; empty for a success
 * @param failure the task failure that belongs to it, where Marathon kept one
 * @param deadTasks tasks of this deployment that ended, oldest first; their sandboxes tell more
 */
public record Verdict(
        Outcome outcome, String cause, Optional<TaskFailure> failure, List<String> deadTasks, Progress last) {

    /** The three ends. */
    public enum Outcome {
        SUCCEEDED,
        FAILED,
        /** Our patience ended; the deployment goes on. */
        TIMED_OUT
    }

    public Verdict {
        deadTasks = List.copyOf(deadTasks);
    }

    public boolean isSuccess() {
        return outcome == Outcome.SUCCEEDED;
    }
}
