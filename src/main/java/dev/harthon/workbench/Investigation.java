package dev.harthon.workbench;

import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.marathon.AppId;
import dev.harthon.marathon.AppView;
import dev.harthon.marathon.DeploymentView;
import dev.harthon.marathon.TaskView;
import dev.harthon.mesos.AgentView;
import dev.harthon.mesos.Agents;
import dev.harthon.mesos.TaskHistory;
import dev.harthon.mesos.TaskRecord;
import dev.harthon.workbench.why.Diagnosis;
import dev.harthon.workbench.why.Evidence;
import dev.harthon.workbench.why.FailedRun;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gathers what Marathon, the Mesos master and the agents know of an application, and judges it. Marathon alone must
 * answer; what another server keeps to itself is done without.
 */
public final class Investigation {

    /** What came of it. */
    public record Result(Evidence evidence, Diagnosis diagnosis) {

        /** The run whose last words tell the most. */
        public Optional<FailedRun> failed() {
            return evidence.failed();
        }

        /** As many tasks run as should, and are healthy. */
        public boolean isComplete() {
            return evidence.isComplete();
        }
    }

    private final Cluster cluster;
    private final Clock clock;
    private final SandboxTail tail;

    public Investigation(Cluster cluster) {
        this(cluster, Clock.systemUTC());
    }

    Investigation(Cluster cluster, Clock clock) {
        this.cluster = cluster;
        this.clock = clock;
        this.tail = new SandboxTail(cluster);
    }

    /** Looks into an application, if there is such a one. */
    public Optional<Result> of(String app) {
        AppId id = AppId.parse(app);
        return cluster.marathon().apps().find(id).map(view -> {
            Evidence evidence = gather(id, view);
            return new Result(evidence, Diagnosis.of(evidence));
        });
    }

    private Evidence gather(AppId id, AppView app) {
        List<DeploymentView> deployments = cluster.marathon().deployments().list().stream()
                .filter(deployment -> deployment.affectedApps().contains(id.text()))
                .toList();
        List<TaskRecord> tasks = attempt(() -> history(id)).orElse(List.of());
        return new Evidence(
                id,
                app,
                deployments,
                cluster.marathon().queue().find(id),
                attempt(this::agents),
                tasks,
                LastRun.of(app, tasks, clock.instant()).map(this::withLogs),
                starting(app),
                clock.instant());
    }

    private List<TaskRecord> history(AppId id) {
        return new TaskHistory(cluster.http(), cluster.requireMaster()).all(id::owns);
    }

    private List<AgentView> agents() {
        return new Agents(cluster.http(), cluster.requireMaster()).list();
    }

    private FailedRun withLogs(FailedRun run) {
        return run.withLogs(tail(run.slaveId(), run.taskId(), "stdout"), tail(run.slaveId(), run.taskId(), "stderr"));
    }

    private List<String> starting(AppView app) {
        return app.tasks().stream()
                .filter(TaskView::isStarting)
                .findFirst()
                .map(task -> tail(task.slaveId(), task.id().text(), "stderr"))
                .orElse(List.of());
    }

    private List<String> tail(String slaveId, String taskId, String file) {
        return slaveId.isEmpty() ? List.of() : attempt(() -> tail.lines(slaveId, taskId, file)).orElse(List.of());
    }

    private static <T> Optional<T> attempt(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (NetworkFault | OperationFault e) {
            return Optional.empty();
        }
    }
}
