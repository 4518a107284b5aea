package dev.harthon.workbench;

import dev.harthon.fault.OperationFault;
import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import dev.harthon.marathon.AppId;
import dev.harthon.marathon.AppView;
import dev.harthon.marathon.TaskFailure;
import dev.harthon.marathon.TaskView;
import dev.harthon.mesos.log.LogFollower;
import dev.harthon.mesos.log.LogLine;
import dev.harthon.mesos.log.LogNotice;
import dev.harthon.mesos.log.LogSink;
import dev.harthon.mesos.log.LogTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The logs of an application's tasks: of those that run, and of the last one that failed. */
public final class Logs {

    private final Cluster cluster;
    private final AppId app;

    public Logs(Cluster cluster, String app) {
        this.cluster = cluster;
        this.app = AppId.parse(app);
    }

    /**
     * Reads lines until all are read or the listener has enough; with {@code follow} until the thread is interrupted.
     */
    public void read(LogQuery query, LogListener listener) {
        AppView view = find();
        Optional<String> task = query.task().map(named -> named(named, tasks(view, false)));
        new LogFollower(cluster.sandboxes())
                .read(() -> wanted(task, query.sinceDeploy()), query.request(), sink(listener));
    }

    private AppView find() {
        return cluster.marathon().apps().find(app).orElseThrow(() -> new UsageFault(
                "there is no application " + app + " on " + cluster.name(),
                "",
                Suggestions.question(
                        app.toString(),
                        cluster.marathon().apps().list().stream().map(AppView::id).toList(),
                        "deploy it first, or list what is there: apps")));
    }

    private List<LogTask> wanted(Optional<String> task, boolean sinceDeploy) {
        return cluster.marathon().apps().find(app).map(view -> tasks(view, sinceDeploy)).orElse(List.of()).stream()
                .filter(one -> task.map(one.taskId()::equals).orElse(true))
                .toList();
    }

    /** The tasks at hand; where none is running, the one that failed last tells the most. */
    private static List<LogTask> tasks(AppView view, boolean sinceDeploy) {
        Instant since = sinceDeploy ? view.configuredAt().orElse(Instant.EPOCH) : Instant.EPOCH;
        List<LogTask> tasks = new ArrayList<>();
        boolean noneRuns = view.tasks().stream().noneMatch(TaskView::isRunning);
        view.lastTaskFailure()
                .filter(failure -> noneRuns && failure.slaveId().isPresent())
                .filter(failure -> failure.at().filter(since::isAfter).isEmpty())
                .filter(failure -> view.tasks().stream().noneMatch(task -> sameTask(task, failure)))
                .ifPresent(failure -> tasks.add(LogTask.over(
                        failure.taskId().text(), failure.slaveId().orElseThrow(), failure.message())));
        for (TaskView task : view.tasks()) {
            boolean older = task.version().or(task::startedAt).filter(since::isAfter).isPresent();
            if (!task.slaveId().isEmpty() && !older) {
                tasks.add(new LogTask(task.id().text(), task.slaveId(), task.isOver(), task.state()));
            }
        }
        return tasks;
    }

    private static boolean sameTask(TaskView task, TaskFailure failure) {
        return task.id().text().equals(failure.taskId().text());
    }

    private static String named(String text, List<LogTask> tasks) {
        List<String> ids = tasks.stream().map(LogTask::taskId).toList();
        List<String> fitting = ids.stream().filter(id -> id.equals(text) || id.contains(text)).toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        if (fitting.isEmpty()) {
            throw new UsageFault(
                    "no task is named " + text, "", Suggestions.question(text, ids, "list the tasks: tasks"));
        }
        throw new OperationFault(
                text + " fits to " + fitting.size() + " tasks", String.join(", ", fitting), "write more of the id");
    }

    private static LogSink sink(LogListener listener) {
        return new LogSink() {
            @Override
            public void line(LogLine line) {
                listener.line(line.taskId(), line.file(), line.bytes());
            }

            @Override
            public void notice(LogNotice notice) {
                listener.notice(text(notice));
            }

            @Override
            public void settle() {
                listener.settle();
            }

            @Override
            public boolean hasEnough() {
                return listener.hasEnough();
            }
        };
    }

    private static String text(LogNotice notice) {
        String task = notice.taskId().isEmpty() ? "" : notice.taskId() + " ";
        return switch (notice.kind()) {
            case STARTED -> task + "on " + notice.text();
            case ENDED -> task + "ended" + (notice.text().isEmpty() ? "" : ": " + notice.text());
            case TRUNCATED -> task + notice.text();
            case AWAY -> notice.text() + "; trying again";
            case LOST -> task + notice.text();
        };
    }
}
