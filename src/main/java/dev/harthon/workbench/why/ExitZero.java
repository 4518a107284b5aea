package dev.harthon.workbench.why;

import java.util.Optional;

/** The command ends in good order, and Marathon, which is for services, starts it again and again. */
final class ExitZero implements Cause {

    @Override
    public Optional<Finding> in(Evidence evidence) {
        long times = evidence.tasks().stream().filter(task -> task.state().equals("TASK_FINISHED")).count();
        return evidence.failed()
                .filter(run -> run.state().equals("TASK_FINISHED"))
                .map(run -> Finding.cause("exit-0",
                        "the command ends by itself with exit status 0; a service must stay in the foreground",
                        "see what it runs (preview start, hooks run); end it for good with: scale 0 " + evidence.id(),
                        times > 1 ? times + " tasks finished" : "task " + run.taskId() + " finished"));
    }
}
