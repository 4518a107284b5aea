package dev.harthon.local.marathon;

import dev.harthon.local.faults.Faults;
import dev.harthon.local.loop.Loop;
import dev.harthon.local.marathon.app.AppId;
import dev.harthon.local.mesos.MesosTask;
import dev.harthon.local.task.TaskState;
import dev.harthon.local.task.TaskStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a report on a task means for its instance. Belongs to the loop. */
final class TaskUpdates {

    private static final Set<TaskState> FAILURES = Set.of(
            TaskState.FAILED, TaskState.ERROR, TaskState.LOST, TaskState.DROPPED, TaskState.GONE);

    private final Loop loop;
    private final Events events;
    private final Fleet fleet;
    private final RateLimiter limiter;
    private final Faults faults;
    private final Runnable changed;
    private final HealthMonitor monitor;
    private final Map<AppId, TaskFailure> failures = new HashMap<>();

    /** @param changed is told when something may move */
    TaskUpdates(Loop loop, Events events, Fleet fleet, RateLimiter limiter, Faults faults, Runnable changed) {
        this.loop = loop;
        this.events = events;
        this.fleet = fleet;
        this.limiter = limiter;
        this.faults = faults;
        this.changed = changed;
        this.monitor = new HealthMonitor(loop, events, faults, this::unhealthy, changed);
    }

    Optional<TaskFailure> lastFailure(AppId app) {
        return Optional.ofNullable(failures.get(app));
    }

    void forget(AppId app) {
        failures.remove(app);
    }

    /** Begins to look after the health of a running task. */
    void watch(Instance instance, MesosTask task) {
        monitor.watch(instance, task);
    }

    void update(MesosTask task, TaskStatus status) {
        Optional<Instance> owner = fleet.byTask(task);
        owner.ifPresent(instance -> updated(instance, task, status));
        if (owner.isEmpty() && status.state() == TaskState.RUNNING) {
            // It was given up while its agent was away.
            fleet.kill(task);
        }
    }

    private void updated(Instance instance, MesosTask task, TaskStatus status) {
        List<Integer> ports = instance.hostPorts();
        Condition before = instance.condition();
        instance.reported(status.state(), status.timestamp());
        status.healthy().ifPresent(alive -> agentHealth(instance, alive, status.timestamp()));
        events.statusUpdated(instance, task, status, ports);
        if (before != instance.condition()) {
            boolean givenUp = instance.condition() == Condition.UNREACHABLE && instance.app().patience().isZero();
            events.instanceChanged(instance, givenUp ? Condition.UNREACHABLE_INACTIVE : instance.condition());
        }
        if (status.state() == TaskState.RUNNING && before != Condition.RUNNING) {
            watch(instance, task);
            endAsToldTo(instance, task);
        }
        if (status.state() == TaskState.UNREACHABLE) {
            loop.after(instance.app().patience(), () -> giveUp(instance, task));
        }
        if (status.state().terminal()) {
            ended(instance, task, status);
        }
    }

    /** An instance that cannot be reached for longer than its application bears is replaced. */
    private void giveUp(Instance instance, MesosTask task) {
        if (instance.condition() == Condition.UNREACHABLE && instance.task().filter(t -> t == task).isPresent()) {
            fleet.remove(instance);
            changed.run();
        }
    }

    /** As far as a fault says so. */
    void endAsToldTo(Instance instance, MesosTask task) {
        faults.ending(instance.appId().path()).ifPresent(ending -> loop.after(ending.after(), () -> {
            boolean exits = ending instanceof Faults.Exit;
            if (task.state() == TaskState.RUNNING && exits) {
                fleet.exit(task, ((Faults.Exit) ending).status());
            } else if (task.state() == TaskState.RUNNING) {
                fleet.exhaustMemory(task);
            }
        }));
    }

    private void agentHealth(Instance instance, boolean alive, Instant at) {
        boolean news = !instance.health().known() || instance.health().alive() != alive;
        if (alive) {
            instance.health().succeeded(at);
        } else {
            instance.health().notAlive();
        }
        if (news) {
            events.healthChanged(instance, alive);
        }
    }

    private void ended(Instance instance, MesosTask task, TaskStatus status) {
        boolean failed = FAILURES.contains(status.state());
        if (failed) {
            failures.put(instance.appId(), new TaskFailure(instance.appId(), task.agent().hostname(), status.message(),
                    status.state().mesosName(), task.spec().id(), status.timestamp(), instance.app().version(),
                    task.agent().id()));
        }
        if (instance.stopping()) {
            fleet.remove(instance);
            return;
        }
        if (failed || status.state() == TaskState.FINISHED) {
            limiter.failed(instance.app());
        }
        instance.reschedule(instance.app(), loop.now());
    }

    /** A kill that a failed check asked for counts as a failure with the check's words. */
    private void unhealthy(Instance instance, String cause) {
        instance.task().ifPresent(task -> {
            events.unhealthyKilled(instance, task, cause);
            failures.put(instance.appId(), new TaskFailure(instance.appId(), task.agent().hostname(),
                    "Task was killed since health check failed. Reason: " + cause, "TASK_KILLED", task.spec().id(),
                    loop.now(), instance.app().version(), task.agent().id()));
        });
        fleet.kill(instance);
    }
}
