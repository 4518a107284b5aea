package dev.harthon.local;

import dev.harthon.fault.OperationFault;
import dev.harthon.local.agent.AgentIdentity;
import dev.harthon.local.agent.Host;
import dev.harthon.local.agent.Reaper;
import dev.harthon.local.door.FrontDoor;
import dev.harthon.local.faults.Faults;
import dev.harthon.local.http.Handler;
import dev.harthon.local.http.Server;
import dev.harthon.local.loop.Loop;
import dev.harthon.local.marathon.Marathon;
import dev.harthon.local.marathon.MarathonApi;
import dev.harthon.local.mesos.Agent;
import dev.harthon.local.mesos.Master;
import dev.harthon.local.mesos.MasterApi;
import dev.harthon.local.store.ArtifactStore;
import dev.harthon.local.store.ArtifactsApi;
import dev.harthon.local.task.Resources;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Marathon, a Mesos master, agents and an artifact store in this process, on loopback only. Tasks are real processes.
 * Closing ends them all.
 */
public final class LocalCluster implements AutoCloseable {

    private final WorkFolder work;
    private final Loop loop = new Loop("local cluster", Clock.systemUTC());
    private final Faults errors = new Faults();
    private final ClusterIdentity identity;
    private final Master master;
    private final Marathon marathon;
    private final List<AgentFace> agents = new CopyOnWriteArrayList<>();
    private final LocalFaults faults;
    private final List<Server> servers = new ArrayList<>();
    private final Thread hook = new Thread(this::shutDown, "local cluster shutdown");
    private final AtomicInteger marathonPort = new AtomicInteger();
    private final AtomicInteger masterPort = new AtomicInteger();
    private final AtomicInteger storePort = new AtomicInteger();
    private boolean closed;

    private LocalCluster(WorkFolder work) {
        this.work = work;
        this.identity = ClusterIdentity.read(work.state("cluster"));
        this.master = new Master(loop, identity.master());
        this.marathon = new Marathon(loop, master, errors, new SplittableRandom(), FreePorts::isFree, work::state);
        this.faults = new LocalFaults(loop, master, marathon, errors, agents);
    }

    /**
     * Starts a cluster; it takes requests when this returns.
     *
     * @throws dev.harthon.fault.NetworkFault if a port that was asked for is taken
     */
    public static LocalCluster start(LocalClusterOptions options) {
        try {
            WorkFolder work = WorkFolder.open(options.work());
            try {
                return new LocalCluster(work).begin(options);
            } catch (IOException | RuntimeException e) {
                work.abandon();
                throw e;
            }
        } catch (IOException e) {
            throw new OperationFault("cannot start the local cluster", String.valueOf(e.getMessage()),
                    "see that the work folder can be written", e);
        }
    }

    private LocalCluster begin(LocalClusterOptions options) throws IOException {
        try {
            serve(options);
            Runtime.getRuntime().addShutdownHook(hook);
            return this;
        } catch (IOException | RuntimeException e) {
            silence();
            throw e;
        }
    }

    private void serve(LocalClusterOptions options) throws IOException {
        Host host = Host.of(work.path(), loop.clock(), errors);
        for (int i = 0; i < options.agents().number(); i++) {
            addAgent(options.agents(), i, host);
        }
        new ClusterIdentity(master.id(), agents.stream().map(AgentFace::port).toList())
                .write(work.state("cluster"));
        loop.call(() -> {
            Reaper.reap(work.path(), master.runningFolders());
            marathon.start(master);
            return master;
        });
        MasterApi masterApi = new MasterApi(loop, master, masterPort::get, marathonPort::get);
        listen(marathonPort, Server.start(options.faces().marathonPort(), frontDoor(options.faces(), masterApi)));
        listen(masterPort, Server.start(options.faces().masterPort(), masterApi));
        listen(storePort,
                Server.start(options.faces().storePort(), new ArtifactStore(work.path().resolve("store"))));
    }

    private FrontDoor frontDoor(LocalFaces faces, MasterApi masterApi) throws IOException {
        Handler api = new MarathonApi(marathon, master.frameworkId(), marathonPort::get, masterPort::get);
        Handler all = faces.artifacts()
                ? new ArtifactsApi(api, work.path().resolve("artifacts"), this::marathonUrl) : api;
        FrontDoor door = new FrontDoor(all, masterApi, this::agent, faces.access(), master.id());
        new FaultsResource(faults).addTo(door.own());
        return door;
    }

    private Optional<Handler> agent(String id) {
        return agents.stream().filter(face -> face.agent().id().equals(id) && !face.agent().lost())
                .findFirst().map(AgentFace::api);
    }

    private void listen(AtomicInteger port, Server server) {
        servers.add(server);
        port.set(server.port());
    }

    private void addAgent(LocalAgents all, int number, Host host) {
        Resources resources = new Resources(all.cpus(), all.mem(), all.disk(), 0, all.hostPorts(number));
        AgentFace face = new AgentFace(loop, identity.agentPort(number), port -> new Agent(
                new AgentIdentity(master.id() + "-S" + number, master.frameworkId(), "127.0.0.1", port,
                        all.attributes()),
                resources, loop.now(), host, work.runs(), all.sandboxes()));
        agents.add(face);
        loop.call(() -> {
            master.add(face.agent());
            return face;
        });
    }

    /** {@code http://127.0.0.1:<port>} */
    public String marathonUrl() {
        return "http://127.0.0.1:" + marathonPort.get();
    }

    public String masterUrl() {
        return "http://127.0.0.1:" + masterPort.get();
    }

    /** Takes files by PUT and gives them to the agents. */
    public String storeUrl() {
        return "http://127.0.0.1:" + storePort.get();
    }

    /** Makes things go wrong. */
    public LocalFaults faults() {
        return faults;
    }

    /** Ends all tasks with everything that they started, and waits for it. Leaves no temporary folder behind. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            return;
        }
        shutDown();
    }

    /**
     * Stops without ending the tasks: the next cluster in the same work folder takes them up. With a temporary folder
     * it is the same as closing.
     */
    public void detach() {
        if (work.temporary()) {
            close();
            return;
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            return;
        }
        if (finish()) {
            silence();
            work.abandon();
        }
    }

    private synchronized boolean finish() {
        boolean first = !closed;
        closed = true;
        return first;
    }

    private void silence() {
        servers.forEach(Server::close);
        agents.forEach(AgentFace::close);
        loop.close();
    }

    private void shutDown() {
        if (!finish()) {
            return;
        }
        servers.forEach(Server::close);
        agents.forEach(AgentFace::close);
        loop.call(() -> {
            master.shutDown();
            return closed;
        });
        // What the tasks said last stands behind this in the queue; it shall be written down.
        loop.call(() -> closed);
        loop.close();
        work.leave();
    }
}
