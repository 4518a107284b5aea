package dev.harthon.local.marathon;

import dev.harthon.fault.UsageFault;
import dev.harthon.local.faults.Faults;
import dev.harthon.local.keep.StateFile;
import dev.harthon.local.loop.Loop;
import dev.harthon.local.marathon.app.App;
import dev.harthon.local.marathon.app.AppId;
import dev.harthon.local.mesos.Master;
import dev.harthon.local.mesos.MesosTask;
import dev.harthon.local.task.TaskStatus;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

/** The scheduler: keeps applications as they are defined, told by the master what becomes of tasks. */
public final class Marathon {

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
    private final InstanceStore instances;
    private final TaskUpdates updates;
    private boolean tickPosted;

    /**
     * @param portFree whether a host port is not in use by a stranger
     * @param state files for what shall survive, by name; none where nothing shall
     */
    public Marathon(
            Loop loop,
            Master master,
            Faults faults,
            RandomGenerator random,
            IntPredicate portFree,
            Function<String, Optional<StateFile>> state) {
        this.faults = faults;
        this.loop = loop;
        this.bus = new EventBus(loop.clock());
        this.events = new Events(bus);
        this.fleet = new Fleet(loop, master, events);
        this.limiter = new RateLimiter(loop.clock());
        this.queue = new LaunchQueue(loop, master, fleet, limiter, new OfferMatcher(new HostPorts(random, portFree), faults));
        this.deployments = new Deployments(events, this::starter);
        this.definitions = new Definitions(loop, deployments, events, new DefinitionsStore(state.apply("apps")));
        this.instances = new InstanceStore(state.apply("instances"));
        this.updates = new TaskUpdates(loop, events, fleet, limiter, faults, this::changed);
    }

    /** Begins, or goes on where an earlier start ended. To be called once, when all agents are there. */
    public void start(Master master) {
        definitions.restore();
        Recovery recovery = new Recovery(master, definitions, fleet, deployments, updates);
        List<MesosTask> doomed = recovery.instances(instances.read());
        master.register(this::updated);
        master.follow();
        recovery.resume(doomed);
        loop.every(OFFERS_AGAIN, this::tick);
        changed();
    }

    /** Fails unless offers can be declined for a reason of that name. */
    public static void requireReason(String name) {
        if (Arrays.stream(Reason.values()).noneMatch(reason -> reason.name().equals(name))) {
            throw new UsageFault("no offer is declined for '" + name + "'", "", "such as AgentMaintenance");
        }
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
        return updates.lastFailure(app);
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
        updates.forget(app);
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
        instances.write(fleet.all());
    }

    /** Between deployments an application that lost an instance for good gets another. */
    private void keepCount(App app) {
        if (deployments.affecting(app.id()).isEmpty()) {
            fleet.schedule(app, Math.max(0, app.instances() - fleet.wanted(app.id()).size()));
        }
    }

    private void updated(MesosTask task, TaskStatus status) {
        updates.update(task, status);
        // A task that runs has been deployed, however soon it ends.
        deployments.advance();
        changed();
    }

    /** Lets the faults that were set reach tasks that run already. */
    public void endAsToldTo(String app) {
        fleet.of(AppId.of(app)).stream().filter(Instance::running)
                .forEach(instance -> instance.task().ifPresent(task -> updates.endAsToldTo(instance, task)));
    }

    /**
     * Begins a deployment that never ends.
     *
     * @return its id
     */
    public String lock(String app) {
        return definitions.lock(AppId.of(app)).plan().id();
    }
}
