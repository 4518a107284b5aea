package dev.harthon.workbench.why;

import java.util.Locale;
import java.util.Optional;

/** A run ended in a way that no other rule explains; its own words are all there is. */
final class OtherFailure implements Cause {

    @Override
    public Optional<Finding> in(Evidence evidence) {
        return evidence.failed()
                .filter(run -> !run.message().startsWith("Command") && !run.state().equals("TASK_FINISHED"))
                .map(run -> Finding.likely("task-" + run.state().replaceFirst("^TASK_", "").toLowerCase(Locale.ROOT),
                        "the last task ended: " + run.message().lines().findFirst().orElse(run.state()),
                        "read its logs: logs " + evidence.id(), "task " + run.taskId() + ", " + run.state()));
    }
}
