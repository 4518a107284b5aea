package dev.harthon.local.mesos;

import dev.harthon.local.loop.Loop;
import dev.harthon.local.task.Resources;
import dev.harthon.local.task.TaskSpec;
import dev.harthon.local.task.TaskState;
import dev.harthon.local.task.TaskStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** The leading master with its agents and its one framework. Belongs to the loop. */
public final class Master {

    private static final int MOST_TASKS = 1000;

    private static final Duration LAST_BREATH = Duration.ofSeconds(5);

    private static final Duration COLLECTING = Duration.ofHours(1);

    private final String id;
    private final Loop loop;
    private final Instant started;
    private final List<Agent> agents = new ArrayList<>();
    private final Map<String, MesosTask> tasks = new LinkedHashMap<>();
    private Framework framework = (task, status) -> {};
    private final Queue<Runnable> heldReports = new ArrayDeque<>();
    private final Map<String, List<Runnable>> unheardOf = new HashMap<>();
    private boolean holding;
    private boolean withholding;
    private long offers;

    /** Who launches tasks and is told what becomes of them. */
    @FunctionalInterface
    public interface Framework {
        void update(MesosTask task, TaskStatus status);
    }

    /** What an agent has left. */
    public record Offer(String id, Agent agent, Resources resources) {}

    public Master(Loop loop, String id) {
        this.id = id;
        this.loop = loop;
        this.started = loop.now();
    }

    public String id() {
        return id;
    }

    public String frameworkId() {
        return id + "-0000";
    }

    public Instant started() {
        return started;
    }

    public void add(Agent agent) {
        agents.add(agent);
        agent.recover((task, status) -> loop.post(() -> arrive(task, status)))
                .forEach(task -> tasks.put(task.spec().id(), task));
        loop.every(COLLECTING, () -> agent.collectOld(loop.now()));
    }

    /** The sandboxes of all tasks that have not ended. */
    public List<Path> runningFolders() {
        return agents.stream().flatMap(agent -> agent.running().stream()).map(MesosTask::directory).toList();
    }

    /** Lets the agents tell of what they took up. */
    public void follow() {
        agents.forEach(Agent::follow);
    }

    public void register(Framework scheduler) {
        framework = scheduler;
    }

    /** Those that can be reached. */
    public List<Agent> agents() {
        return agents.stream().filter(agent -> !agent.lost()).toList();
    }

    public Optional<Agent> agent(String agentId) {
        return agents().stream().filter(agent -> agent.id().equals(agentId)).findFirst();
    }

    /** All tasks that are known, oldest first. */
    public List<MesosTask> tasks() {
        return List.copyOf(tasks.values());
    }

    public Optional<MesosTask> task(String taskId) {
        return Optional.ofNullable(tasks.get(taskId));
    }

    /** No more offers, until there are again. */
    public void withholdOffers(boolean withhold) {
        withholding = withhold;
    }

    /** What each agent has left, each under a new offer id. */
    public List<Offer> offers() {
        return withholding ? List.of() : agents().stream()
                .map(agent -> new Offer(id + "-O" + offers++, agent, agent.available()))
                .toList();
    }

    public MesosTask launch(Agent agent, TaskSpec spec) {
        MesosTask task = agent.launch(spec, (launched, status) -> loop.post(() -> arrive(launched, status)));
        tasks.put(spec.id(), task);
        forgetOldest();
        return task;
    }

    public void kill(MesosTask task, Duration grace) {
        // What cannot be reached cannot be told to end.
        if (!unheardOf.containsKey(task.agent().id())) {
            task.run().kill(grace);
        }
    }

    /** Ends all tasks, each with its grace, and waits. No framework hears of it. */
    public void shutDown() throws InterruptedException {
        framework = (task, status) -> {};
        List<MesosTask> running = agents.stream().flatMap(agent -> agent.running().stream()).toList();
        running.forEach(task -> task.run().kill(task.spec().killGrace()));
        for (MesosTask task : running) {
            task.run().join(task.spec().killGrace().plus(LAST_BREATH));
        }
    }

    /** Keeps what agents report from being taken notice of, until it is let through. */
    public void holdReports(boolean hold) {
        holding = hold;
        while (!holding && !heldReports.isEmpty()) {
            heldReports.remove().run();
        }
    }

    /** How many reports are kept from being taken notice of. */
    public int heldReports() {
        return heldReports.size();
    }

    /** Lets the oldest of them through, and goes on holding the others. */
    public void releaseReport() {
        Optional.ofNullable(heldReports.poll()).ifPresent(Runnable::run);
    }

    private void arrive(MesosTask task, TaskStatus status) {
        List<Runnable> unheard = unheardOf.get(task.agent().id());
        if (unheard != null) {
            unheard.add(() -> update(task, status));
            return;
        }
        heldReports.add(() -> update(task, status));
        holdReports(holding);
    }

    /** The agent does not answer any more: its tasks are unreachable, and what it says is not heard. */
    public void lose(Agent agent) {
        agent.markLost(true);
        unheardOf.put(agent.id(), new ArrayList<>());
        agent.running().forEach(task -> update(task, TaskStatus.byMaster(
                TaskState.UNREACHABLE, loop.now(), "health check timed out", "REASON_SLAVE_REMOVED")));
    }

    /** The agent is back, and tells what has happened. */
    public void regain(Agent agent) {
        agent.markLost(false);
        List<Runnable> unheard = Optional.ofNullable(unheardOf.remove(agent.id())).orElse(List.of());
        agent.running().forEach(task -> update(task, TaskStatus.byMaster(
                TaskState.RUNNING, loop.now(), "", "REASON_RECONCILIATION")));
        unheard.forEach(Runnable::run);
    }

    /** Ends a running task as if it had exited. */
    public void exit(MesosTask task, int status) {
        task.run().exit(status);
    }

    /** Ends a running task as if it had taken too much memory. */
    public void exhaustMemory(MesosTask task) {
        task.run().exhaustMemory();
    }

    private void update(MesosTask task, TaskStatus status) {
        if (task.state().terminal()) {
            return;
        }
        task.add(status);
        agents.stream().filter(a -> a.id().equals(task.agent().id())).forEach(a -> a.heardOf(task));
        if (status.state().terminal()) {
            agents.stream().filter(a -> a.id().equals(task.agent().id())).forEach(a -> a.completed(task));
        }
        framework.update(task, status);
    }

    private void forgetOldest() {
        Optional<String> oldest = tasks.size() <= MOST_TASKS ? Optional.empty()
                : tasks.values().stream().filter(t -> t.state().terminal()).map(t -> t.spec().id()).findFirst();
        oldest.ifPresent(tasks::remove);
    }
}
