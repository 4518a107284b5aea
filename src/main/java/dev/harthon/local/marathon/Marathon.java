package dev.harthon.local.marathon;

import dev.harthon.local.faults.Faults;
import dev.harthon.local.loop.Loop;
import dev.harthon.local.marathon.app.App;
import dev.harthon.local.marathon.app.AppId;
import dev.harthon.local.mesos.Master;
import dev.harthon.local.mesos.MesosTask;
import dev.harthon.local.task.TaskState;
import dev.harthon.local.task.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

/** The scheduler: keeps applications as they are defined, told by the master what becomes of tasks. */
public final class Marathon {

    private static final Set<TaskState> FAILURES = Set.of(
            TaskState.FAILED, TaskState.ERROR, TaskState.LOST, TaskState.DROPPED, TaskState.GONE);
    private static final Duration OFFERS_AGAIN = Duration.ofSeconds(2);

    private final Loop loop;
    private final Faults faults;
    private final Events events;
    private final EventBus bus;
    private final Fleet fleet;
    private final RateLimiter limiter;
    private final LaunchQueue queue;
    private final Deployments deployments;
    private final Definitions definitions;
    private final HealthMonitor monitor;
    private final Map<AppId, TaskFailure> failures = new HashMap<>();
    private boolean tickPosted;

    /** @param portFree whether a host port is not in use by a stranger */
    public Marathon(Loop loop, Master master, Faults faults, RandomGenerator random, IntPredicate portFree) {
        this.faults = faults;
        this.loop = loop;
        this.bus = new EventBus(loop.clock());
        this.events = new Events(bus);
        this.fleet = new Fleet(loop, master, events);
        this.limiter = new RateLimiter(loop.clock());
        this.queue = new LaunchQueue(loop, master, fleet, limiter, new OfferMatcher(new HostPorts(random, portFree)));
        this.deployments = new Deployments(events, this::starter);
        this.definitions = new Definitions(loop, deployments, events);
        this.monitor = new HealthMonitor(loop, events, this::unhealthy, this::changed);
        master.register(this::updated);
        loop.every(OFFERS_AGAIN, this::tick);
    }

    Loop loop() {
        return loop;
    }

    Faults faults() {
        return faults;
    }

    EventBus bus() {
        return bus;
    }

    Events events() {
        return events;
    }

    Fleet fleet() {
        return fleet;
    }

    RateLimiter limiter() {
        return limiter;
    }

    LaunchQueue queue() {
        return queue;
    }

    Deployments deployments() {
        return deployments;
    }

    Definitions definitions() {
        return definitions;
    }

    Optional<TaskFailure> lastFailure(AppId app) {
        return Optional.ofNullable(failures.get(app));
    }

    /** Ends such a deployment, if it is still there. */
    public void unlock(String deployment) {
        deployments.running().stream().filter(d -> d.plan().id().equals(deployment)).forEach(deployments::cancel);
    }

    private Function<Action, Progress> starter(DeploymentPlan plan) {
        return action -> switch (action.kind()) {
            case StopApplication -> {
                StopAction stop = new StopAction(fleet, action.app());
                yield () -> stop.advance() && forgotten(action.app());
            }
            case StartApplication -> started(plan.target().app(action.app()).orElseThrow());
            case ScaleApplication -> new ScaleAction(fleet, plan.target().app(action.app()).orElseThrow());
            case RestartApplication -> restarted(plan.target().app(action.app()).orElseThrow());
        };
    }

    private Progress started(App app) {
        app.list("healthChecks").forEach(check -> events.healthCheckAdded(app.id(), app.version(), check));
        return () -> true;
    }

    private Progress restarted(App app) {
        limiter.reset(app.id());
        return new RestartAction(fleet, app);
    }

    private boolean forgotten(AppId app) {
        limiter.reset(app);
        queue.forget(app);
        failures.remove(app);
        events.terminated(app);
        return true;
    }

    /** Looks soon whether anything can move. */
    public void changed() {
        if (!tickPosted) {
            tickPosted = true;
            loop.post(() -> {
                tickPosted = false;
                tick();
            });
        }
    }

    private void tick() {
        definitions.root().apps().values().forEach(this::keepCount);
        deployments.advance();
        queue.launch().ifPresent(wait -> loop.after(wait.plusMillis(1), this::changed));
    }

    /** Between deployments an application that lost an instance for good gets another. */
    private void keepCount(App app) {
        if (deployments.affecting(app.id()).isEmpty()) {
            fleet.schedule(app, Math.max(0, app.instances() - fleet.wanted(app.id()).size()));
        }
    }

    private void updated(MesosTask task, TaskStatus status) {
        Optional<Instance> owner = fleet.byTask(task);
        owner.ifPresent(instance -> updated(instance, task, status));
        if (owner.isEmpty() && status.state() == TaskState.RUNNING) {
            // It was given up while its agent was away.
            fleet.kill(task);
        }
        // A task that runs has been deployed, however soon it ends.
        deployments.advance();
        changed();
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
            monitor.watch(instance, task);
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
            changed();
        }
    }

    private void endAsToldTo(Instance instance, MesosTask task) {
        faults.ending(instance.appId().path()).ifPresent(ending -> loop.after(ending.after(), () -> {
            boolean exits = ending instanceof Faults.Exit;
            if (task.state() == TaskState.RUNNING && exits) {
                fleet.exit(task, ((Faults.Exit) ending).status());
            } else if (task.state() == TaskState.RUNNING) {
                fleet.exhaustMemory(task);
            }
        }));
    }

    /** Lets the faults that were set reach tasks that run already. */
    public void endAsToldTo(String app) {
        fleet.of(AppId.of(app)).stream().filter(Instance::running)
                .forEach(instance -> instance.task().ifPresent(task -> endAsToldTo(instance, task)));
    }

    /**
     * Begins a deployment that never ends.
     *
     * @return its id
     */
    public String lock(String app) {
        return definitions.lock(AppId.of(app)).plan().id();
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
