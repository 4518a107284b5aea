package dev.harthon.workbench.why;

import dev.harthon.mesos.TaskRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The agent of a task does not answer any more; neither task nor failure is left in Marathon. */
final class AgentLost implements Cause {

    private static final Set<String> LOST =
            Set.of("TASK_UNREACHABLE", "TASK_LOST", "TASK_GONE", "TASK_GONE_BY_OPERATOR");

    @Override
    public Optional<Finding> in(Evidence evidence) {
        if (evidence.app().running() >= evidence.app().instances()) {
            return Optional.empty();
        }
        List<TaskRecord> lost = evidence.tasks().stream().filter(task -> LOST.contains(task.state())).toList();
        return lost.stream().reduce((earlier, later) -> later).map(task -> Finding.cause("agent-lost",
                "the agent " + task.slaveId() + " is lost, and "
                        + (lost.size() == 1 ? "a task" : lost.size() + " tasks") + " with it",
                "start the agent again, or wait for another: Marathon starts the task where there is room",
                "task " + task.id() + " is " + task.state(),
                evidence.agents().map(agents -> "the cluster has " + agents.size() + " agents now")
                        .orElse("the master does not tell of its agents")));
    }
}
