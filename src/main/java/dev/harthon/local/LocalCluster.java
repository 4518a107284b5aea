package dev.harthon.local;

import dev.harthon.fault.OperationFault;
import dev.harthon.local.agent.AgentIdentity;
import dev.harthon.local.agent.Host;
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
    private final Master master = new Master(loop);
    private final Marathon marathon =
            new Marathon(loop, master, errors, new SplittableRandom(), FreePorts::isFree);
    private final List<AgentFace> agents = new CopyOnWriteArrayList<>();
    private final LocalFaults faults = new LocalFaults(loop, master, marathon, errors, agents);
    private final List<Server> servers = new ArrayList<>();
    private final Thread hook = new Thread(this::shutDown, "local cluster shutdown");
    private final AtomicInteger marathonPort = new AtomicInteger();
    private final AtomicInteger masterPort = new AtomicInteger();
    private final AtomicInteger storePort = new AtomicInteger();
    private boolean closed;

    private LocalCluster(WorkFolder work) {
        this.work = work;
    }

    /**
     * Starts a cluster; it takes requests when this returns.
     *
     * @throws dev.harthon.fault.NetworkFault if a port that was asked for is taken
     */
    public static LocalCluster start(LocalClusterOptions options) {
        try {
            LocalCluster cluster = new LocalCluster(WorkFolder.open(options.work()));
            try {
                cluster.serve(options);
                Runtime.getRuntime().addShutdownHook(cluster.hook);
                return cluster;
            } catch (IOException | RuntimeException e) {
                cluster.shutDown();
                throw e;
            }
        } catch (IOException e) {
            throw new OperationFault("cannot start the local cluster", String.valueOf(e.getMessage()),
                    "see that the work folder can be written", e);
        }
    }

    private void serve(LocalClusterOptions options) throws IOException {
        Host host = Host.of(work.path(), loop.clock(), errors);
        for (int i = 0; i < options.agents().number(); i++) {
            addAgent(options.agents(), i, host);
        }
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
        AgentFace face = new AgentFace(loop, 0, port -> new Agent(
                new AgentIdentity(master.id() + "-S" + number, master.frameworkId(), "127.0.0.1", port,
                        all.attributes()),
                resources, loop.now(), host));
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

    private synchronized void shutDown() {
        if (closed) {
            return;
        }
        closed = true;
        servers.forEach(Server::close);
        agents.forEach(AgentFace::close);
        loop.call(() -> {
            master.shutDown();
            return closed;
        });
        loop.close();
        work.leave();
    }
}
