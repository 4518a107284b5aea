package dev.harthon.local.mesos;

import dev.harthon.local.agent.AgentIdentity;
import dev.harthon.local.agent.TaskRun;
import dev.harthon.local.task.TaskSpec;
import dev.harthon.local.task.TaskState;
import dev.harthon.local.task.TaskStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A launched task with all that was reported of it. Belongs to the loop. */
public final class MesosTask {

    private final TaskSpec spec;
    private final AgentIdentity agent;
    private final String container;
    private final TaskRun run;
    private final List<TaskStatus> statuses = new ArrayList<>();

    MesosTask(TaskSpec spec, AgentIdentity agent, String container, TaskRun run) {
        this.spec = spec;
        this.agent = agent;
        this.container = container;
        this.run = run;
    }

    public TaskSpec spec() {
        return spec;
    }

    public AgentIdentity agent() {
        return agent;
    }

    public String container() {
        return container;
    }

    TaskRun run() {
        return run;
    }

    /** What an earlier start has heard of it. */
    void remember(List<TaskStatus> earlier) {
        statuses.addAll(earlier);
    }

    public Path directory() {
        return run.sandbox().directory();
    }

    public Optional<Long> pid() {
        return run.pid();
    }

    public List<TaskStatus> statuses() {
        return List.copyOf(statuses);
    }

    public Optional<TaskStatus> lastStatus() {
        return statuses.isEmpty() ? Optional.empty() : Optional.of(statuses.get(statuses.size() - 1));
    }

    public TaskState state() {
        return lastStatus().map(TaskStatus::state).orElse(TaskState.STAGING);
    }

    boolean endedBefore(Instant moment) {
        return lastStatus().filter(last -> last.timestamp().isBefore(moment)).isPresent();
    }

    /** Where the agent's own notes on the run are. */
    Path notes() {
        return run.sandbox().meta();
    }

    /** A status of the same state replaces the one before, as the master keeps it. */
    void add(TaskStatus status) {
        if (lastStatus().filter(last -> last.state() == status.state()).isPresent()) {
            statuses.remove(statuses.size() - 1);
        }
        statuses.add(status);
    }
}
