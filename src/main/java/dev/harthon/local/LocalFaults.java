package dev.harthon.local;

import dev.harthon.fault.UsageFault;
import dev.harthon.local.faults.Faults;
import dev.harthon.local.loop.Loop;
import dev.harthon.local.marathon.Marathon;
import dev.harthon.local.mesos.Master;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes things go wrong in a local cluster, on purpose. Each fault stays until it is used up or taken back. */
public final class LocalFaults {

    private final Loop loop;
    private final Master master;
    private final Marathon marathon;
    private final Faults faults;
    private final List<AgentFace> agents;
    private final SortedSet<Integer> lost = new TreeSet<>();
    private final SortedMap<String, String> locks = new TreeMap<>();

    LocalFaults(Loop loop, Master master, Marathon marathon, Faults faults, List<AgentFace> agents) {
        this.loop = loop;
        this.master = master;
        this.marathon = marathon;
        this.faults = faults;
        this.agents = agents;
    }

    /** The next downloads of the fetcher get an HTTP status instead of their file. */
    public void failFetches(int times, int status) {
        faults.failFetches(new Faults.Failures(times, status));
    }

    /** Every download waits first. */
    public void delayFetches(Duration delay) {
        faults.delayFetches(delay);
    }

    /** The next requests to Marathon get an HTTP status instead of their answer. */
    public void failRequests(int times, int status) {
        faults.failRequests(new Faults.Failures(times, status));
    }

    /** Every frame of the event stream waits first. */
    public void delayEvents(Duration delay) {
        faults.delayEvents(delay);
    }

    /** Each task of the application exits with a status, some time after it runs. */
    public void exit(String app, int status, Duration after) {
        end(app, new Faults.Exit(status, after));
    }

    /** Each task of the application is ended for want of memory, some time after it runs. */
    public void exhaustMemory(String app, Duration after) {
        end(app, new Faults.OutOfMemory(after));
    }

    private void end(String app, Faults.Ending ending) {
        String path = app.startsWith("/") ? app : "/" + app;
        faults.end(path, ending);
        run(() -> marathon.endAsToldTo(path));
    }

    /**
     * Begins a deployment of the application that never ends.
     *
     * @return its id
     */
    public synchronized String lock(String app) {
        String id = loop.call(() -> marathon.lock(app));
        locks.put(app, id);
        return id;
    }

    /** Ends that deployment, if it is still there. */
    public synchronized void unlock(String app) {
        String id = locks.remove(app);
        if (id != null) {
            run(() -> marathon.unlock(id));
        }
    }

    /** The agent is not to be reached any more; its tasks go on. The first is 0. */
    public synchronized void loseAgent(int number) {
        AgentFace face = face(number);
        if (lost.add(number)) {
            face.close();
            run(() -> master.lose(face.agent()));
        }
    }

    /** The agent is back at its address. */
    public synchronized void regainAgent(int number) {
        AgentFace face = face(number);
        if (lost.remove(number)) {
            face.open();
            run(() -> {
                master.regain(face.agent());
                marathon.changed();
            });
        }
    }

    private AgentFace face(int number) {
        if (number < 0 || number >= agents.size()) {
            throw new UsageFault("there is no agent " + number, "the cluster has " + agents.size()
                    + ", the first is 0", "");
        }
        return agents.get(number);
    }

    /** The master makes no offers, as if it were busy with other frameworks, until it makes them again. */
    public void withholdOffers(boolean withhold) {
        run(() -> {
            master.withholdOffers(withhold);
            marathon.changed();
        });
    }

    /** What becomes of tasks reaches neither master nor Marathon, until it is let through in its order. */
    public void holdReports(boolean hold) {
        run(() -> master.holdReports(hold));
    }

    /** How many reports wait to be let through. */
    public int heldReports() {
        return loop.call(master::heldReports);
    }

    /** Lets the oldest report through, while the others wait on. */
    public void releaseReport() {
        run(master::releaseReport);
    }

    /** Nothing goes wrong any more. */
    public synchronized void clear() {
        faults.clear();
        List.copyOf(lost).forEach(this::regainAgent);
        List.copyOf(locks.keySet()).forEach(this::unlock);
        withholdOffers(false);
        holdReports(false);
    }

    Faults set() {
        return faults;
    }

    synchronized SortedSet<Integer> lostAgents() {
        return new TreeSet<>(lost);
    }

    /** Applications with the deployments that lock them. */
    synchronized Map<String, String> locks() {
        return new TreeMap<>(locks);
    }

    private void run(Runnable work) {
        loop.call(() -> {
            work.run();
            return this;
        });
    }
}
