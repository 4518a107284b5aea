package dev.harthon.marathon;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tasks of one deployment that ended by themselves. Three signs tell them: a terminal state in the list, the last
 * failure, and a later incarnation of the same instance; each alone misses some (exit status 0 and kills by Mesos
 * health checks leave no failure, a look may come too late for the state).
 */
final class DeadTasks {

    private final Instant since;
    private final Set<String> dead = new LinkedHashSet<>();
    private final Set<String> oldInstances = new HashSet<>();
    private final Map<String, Integer> firstSeen = new HashMap<>();
    private boolean finished;

    DeadTasks(Instant since) {
        this.since = since;
    }

    void observe(AppView app) {
        Instant configured = app.configuredAt().orElse(since);
        for (TaskView task : app.tasks()) {
            observe(task, configured);
        }
        newFailure(app).ifPresent(failure -> dead.add(failure.taskId().text()));
    }

    /** The last failure, if it is one of this deployment. */
    Optional<TaskFailure> newFailure(AppView app) {
        return app.lastTaskFailure()
                .filter(failure -> failure.at().filter(since::isBefore).isPresent())
                .filter(failure -> !oldInstances.contains(failure.taskId().instance()));
    }

    List<String> ids() {
        return List.copyOf(dead);
    }

    /** One of them ended with exit status 0, which Marathon does not keep as a failure. */
    boolean anyFinished() {
        return finished;
    }

    int count() {
        return dead.size();
    }

    private void observe(TaskView task, Instant configured) {
        TaskId id = task.id();
        if (task.version().filter(configured::isAfter).isPresent()) {
            oldInstances.add(id.instance());
        } else if (task.version().isPresent()) {
            oldInstances.remove(id.instance());
            int first = firstSeen.computeIfAbsent(id.instance(), instance -> id.incarnation());
            for (int incarnation = first; incarnation < id.incarnation(); incarnation++) {
                dead.add(id.text().replaceFirst("\\d+$", String.valueOf(incarnation)));
            }
        } else if (diedAlone(task) && !oldInstances.contains(id.instance())) {
            dead.add(id.text());
            finished |= task.state().equals("TASK_FINISHED");
        }
    }

    private static boolean diedAlone(TaskView task) {
        return task.isOver() && !task.state().equals("TASK_KILLED");
    }
}
