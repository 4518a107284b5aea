package dev.harthon.local.marathon;

import dev.harthon.local.marathon.app.App;
import dev.harthon.local.marathon.app.AppId;
import dev.harthon.local.mesos.MesosTask;
import dev.harthon.local.task.TaskState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A slot of an application that survives relaunches: one task after the other. Belongs to the loop. */
final class Instance {

    private final String id;
    private App app;
    private Condition condition = Condition.SCHEDULED;
    private Instant since;
    private int incarnation;
    private boolean stopping;
    private Optional<MesosTask> task = Optional.empty();
    private List<Integer> hostPorts = List.of();
    private Optional<Instant> stagedAt = Optional.empty();
    private Optional<Instant> startedAt = Optional.empty();
    private final Health health = new Health();

    Instance(String id, App app, Instant since) {
        this.id = id;
        this.app = app;
        this.since = since;
    }

    /** As an earlier start of the cluster left it, with the task that its agent took up. */
    static Instance restored(InstanceStore.Kept kept, App app, MesosTask task) {
        Instance instance = new Instance(kept.id(), app, kept.stagedAt().orElse(Instant.EPOCH));
        instance.incarnation = kept.incarnation();
        instance.task = Optional.of(task);
        instance.hostPorts = kept.hostPorts();
        instance.stagedAt = kept.stagedAt();
        instance.startedAt = kept.startedAt();
        instance.condition = task.statuses().isEmpty() ? Condition.PROVISIONED : Condition.of(task.state());
        task.lastStatus().flatMap(status -> status.healthy()).filter(healthy -> healthy)
                .ifPresent(healthy -> instance.health.succeeded(task.lastStatus().orElseThrow().timestamp()));
        return instance;
    }

    String id() {
        return id;
    }

    AppId appId() {
        return app.id();
    }

    /** The version that the instance runs, or shall run. */
    App app() {
        return app;
    }

    Condition condition() {
        return condition;
    }

    /** Since when it waits to be launched, or was. */
    Instant since() {
        return since;
    }

    Health health() {
        return health;
    }

    /** The current task, or the last one while the instance waits for the next. */
    Optional<MesosTask> task() {
        return task;
    }

    /** How often it was launched. */
    int incarnation() {
        return incarnation;
    }

    /** {@code …_app.3} for the third launch. */
    String nextTaskId() {
        return id + "._app." + (incarnation + 1);
    }

    List<Integer> hostPorts() {
        return hostPorts;
    }

    Optional<Instant> stagedAt() {
        return stagedAt;
    }

    Optional<Instant> startedAt() {
        return startedAt;
    }

    /** Whether it waits for an offer. */
    boolean scheduled() {
        return condition == Condition.SCHEDULED;
    }

    /** Whether a task of it may hold resources. */
    boolean active() {
        return task.filter(t -> !scheduled() && !t.state().terminal()).isPresent();
    }

    boolean running() {
        return active() && condition == Condition.RUNNING;
    }

    /** Running, and healthy where that is checked. */
    boolean ready() {
        return running() && (app.list("healthChecks").isEmpty() || health.alive());
    }

    /** Whether it shall be given up once its task has ended. */
    boolean stopping() {
        return stopping;
    }

    void markStopping() {
        stopping = true;
    }

    void launched(MesosTask launched, List<Integer> ports, Instant at) {
        incarnation++;
        task = Optional.of(launched);
        hostPorts = List.copyOf(ports);
        condition = Condition.PROVISIONED;
        stagedAt = Optional.of(at);
        startedAt = Optional.empty();
        health.relaunched();
    }

    void reported(TaskState state, Instant at) {
        condition = Condition.of(state);
        if (state == TaskState.RUNNING && startedAt.isEmpty()) {
            startedAt = Optional.of(at);
        }
        if (state.terminal()) {
            hostPorts = List.of();
            stagedAt = Optional.empty();
            startedAt = Optional.empty();
        }
    }

    /** Waits for an offer again, for the same or another version. */
    void reschedule(App next, Instant at) {
        app = next;
        condition = Condition.SCHEDULED;
        since = at;
    }
}
