package dev.harthon.workbench;

import dev.harthon.marathon.AppView;
import dev.harthon.marathon.TaskFailure;
import dev.harthon.marathon.TaskView;
import dev.harthon.mesos.TaskRecord;
import dev.harthon.mesos.TaskStatus;
import dev.harthon.workbench.why.FailedRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the last run of an application that ended by itself. Marathon keeps no failure of exit status 0 and of kills by
 * Mesos health checks, and never clears the one that it keeps; the master tells messages by its newer API only.
 */
public final class LastRun {

    /** A failure that long ago does not trouble an application that runs as it should. */
    private static final Duration RECENT = Duration.ofMinutes(2);

    private LastRun() {}

    /** The last one for the present configuration. */
    public static Optional<FailedRun> of(AppView app, List<TaskRecord> tasks, Instant now) {
        Instant configured = app.configuredAt().orElse(Instant.EPOCH);
        Instant since = app.running() >= app.instances() && app.deployments().isEmpty() && app.unhealthy() == 0
                ? later(configured, now.minus(RECENT))
                : configured;
        Stream<FailedRun> runs = Stream.concat(
                tasks.stream().filter(LastRun::endedByItself).map(task -> of(app, task)),
                app.lastTaskFailure().map(LastRun::of).stream());
        return runs.filter(run -> run.at().filter(since::isAfter).isEmpty())
                .max(Comparator.comparing((FailedRun run) -> run.at().orElse(Instant.EPOCH))
                        .thenComparing(run -> run.message().length()))
                .or(() -> listed(app));
    }

    private static boolean endedByItself(TaskRecord task) {
        return task.isOver() && (!task.state().equals("TASK_KILLED") || task.wasUnhealthy());
    }

    /** Where the master does not tell, the list of tasks still may. */
    private static Optional<FailedRun> listed(AppView app) {
        return app.tasks().stream()
                .filter(task -> task.isOver() && !task.state().equals("TASK_KILLED"))
                .findFirst()
                .map(task -> new FailedRun(task.id().text(), task.slaveId(), task.host(), task.state(), "", "", false,
                        Optional.empty(), List.of(), List.of()));
    }

    /** Marathon's words where it is the same run, for it may say more. */
    private static FailedRun of(AppView app, TaskRecord task) {
        Optional<TaskFailure> failure =
                app.lastTaskFailure().filter(last -> last.taskId().text().equals(task.id()));
        String message = failure.map(TaskFailure::message)
                .or(() -> task.last().map(TaskStatus::message))
                .orElse("");
        return new FailedRun(task.id(), task.slaveId(), host(app, task.id(), failure), task.state(), message,
                task.last().map(TaskStatus::reason).orElse(""), task.wasUnhealthy(), task.changedAt(),
                List.of(), List.of());
    }

    private static FailedRun of(TaskFailure failure) {
        return new FailedRun(failure.taskId().text(), failure.slaveId().orElse(""), failure.host(), failure.state(),
                failure.message(), "", failure.message().contains("health check failed"), failure.at(),
                List.of(), List.of());
    }

    private static String host(AppView app, String task, Optional<TaskFailure> failure) {
        return failure.map(TaskFailure::host)
                .or(() -> app.tasks().stream()
                        .filter(one -> one.id().text().equals(task))
                        .map(TaskView::host)
                        .findFirst())
                .orElse("the agent");
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
