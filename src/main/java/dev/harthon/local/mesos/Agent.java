package dev.harthon.local.mesos;

import dev.harthon.local.agent.AgentIdentity;
import dev.harthon.local.agent.Host;
import dev.harthon.local.agent.TaskRun;
import dev.harthon.local.task.Resources;
import dev.harthon.local.task.TaskSpec;
import dev.harthon.local.task.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** An agent: what it has, what runs on it, and what has run. Belongs to the loop. */
public final class Agent {

    private static final Duration LONGEST = Duration.ofDays(7);

    private final AgentIdentity identity;
    private final Resources total;
    private final Instant registered;
    private final Host host;
    private final RunArchive archive;
    private final Map<String, MesosTask> running = new LinkedHashMap<>();
    private boolean lost;
    private final SandboxCollector gc = new SandboxCollector();
    private final int kept;
    private final Deque<MesosTask> completed = new ArrayDeque<>();

    /** @param kept how many ended runs stay with their sandboxes */
    public Agent(AgentIdentity identity, Resources total, Instant registered, Host host, RunArchive archive, int kept) {
        this.kept = kept;
        this.archive = archive;
        this.identity = identity;
        this.total = total;
        this.registered = registered;
        this.host = host;
    }

    public AgentIdentity identity() {
        return identity;
    }

    public String id() {
        return identity.id();
    }

    public Resources total() {
        return total;
    }

    public Instant registered() {
        return registered;
    }

    public Host host() {
        return host;
    }

    /** Whether the master has given it up. */
    public boolean lost() {
        return lost;
    }

    void markLost(boolean gone) {
        lost = gone;
    }

    public Resources used() {
        return running.values().stream().map(t -> t.spec().resources()).reduce(Resources.none(), Resources::plus);
    }

    public Resources available() {
        return total.minus(used());
    }

    public List<MesosTask> running() {
        return List.copyOf(running.values());
    }

    /** Oldest first; the last so many are known. */
    public List<MesosTask> completed() {
        return List.copyOf(completed);
    }

    MesosTask launch(TaskSpec spec, BiConsumer<MesosTask, TaskStatus> report) {
        String container = UUID.randomUUID().toString();
        List<MesosTask> self = new ArrayList<>(1);
        TaskRun run = new TaskRun(spec, identity, container, host, status -> report.accept(self.get(0), status));
        MesosTask task = new MesosTask(spec, identity, container, run);
        self.add(task);
        running.put(spec.id(), task);
        archive.begin(task);
        run.start();
        return task;
    }

    /** Takes up what an earlier start has left: ended runs to be read, others to be followed. */
    List<MesosTask> recover(BiConsumer<MesosTask, TaskStatus> report) {
        List<MesosTask> recovered = new ArrayList<>();
        for (RunRecord record : archive.of(id())) {
            List<MesosTask> self = new ArrayList<>(1);
            TaskRun run = new TaskRun(record.spec(), identity, record.container(), host,
                    status -> report.accept(self.get(0), status));
            MesosTask task = new MesosTask(record.spec(), identity, record.container(), run);
            task.remember(record.statuses());
            self.add(task);
            recovered.add(task);
            if (record.ended()) {
                completed(task);
            } else {
                running.put(record.spec().id(), task);
            }
        }
        return recovered;
    }

    void follow() {
        running.values().forEach(task -> task.run().adopt());
    }

    /** Writes down what was reported. */
    void heardOf(MesosTask task) {
        archive.keep(task);
    }

    void completed(MesosTask task) {
        running.remove(task.spec().id());
        completed.addLast(task);
        while (completed.size() > kept) {
            gc.collect(completed.removeFirst());
        }
    }

    /** Gives up the sandboxes of runs that ended long ago. */
    void collectOld(Instant now) {
        while (!completed.isEmpty() && completed.getFirst().endedBefore(now.minus(LONGEST))) {
            gc.collect(completed.removeFirst());
        }
    }
}
