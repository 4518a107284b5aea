package dev.harthon.local;

import dev.harthon.fault.OperationFault;
import dev.harthon.local.agent.AgentIdentity;
import dev.harthon.local.agent.Host;
import dev.harthon.local.http.Server;
import dev.harthon.local.loop.Loop;
import dev.harthon.local.marathon.Marathon;
import dev.harthon.local.marathon.MarathonApi;
import dev.harthon.local.mesos.Agent;
import dev.harthon.local.mesos.AgentApi;
import dev.harthon.local.mesos.Master;
import dev.harthon.local.mesos.MasterApi;
import dev.harthon.local.store.ArtifactStore;
import dev.harthon.local.task.Resources;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Marathon, a Mesos master, agents and an artifact store in this process, on loopback only. Tasks are real processes.
 * Closing ends them all.
 */
public final class LocalCluster implements AutoCloseable {

    private final WorkFolder work;
    private final Loop loop = new Loop("local cluster", Clock.systemUTC());
    private final Master master = new Master(loop);
    private final Marathon marathon =
            new Marathon(loop, master, new SplittableRandom(), FreePorts::isFree);
    private final LocalFaults faults = new LocalFaults(loop, master, marathon::changed);
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
        Host host = Host.of(work.path(), loop.clock());
        for (int i = 0; i < options.agents(); i++) {
            addAgent(options, i, host);
        }
        listen(marathonPort, Server.start(options.marathonPort(),
                new MarathonApi(marathon, master.frameworkId(), marathonPort::get, masterPort::get)));
        listen(masterPort, Server.start(options.masterPort(),
                new MasterApi(loop, master, masterPort::get, marathonPort::get)));
        listen(storePort, Server.start(options.storePort(), new ArtifactStore(work.path().resolve("store"))));
    }

    private void listen(AtomicInteger port, Server server) {
        servers.add(server);
        port.set(server.port());
    }

    private void addAgent(LocalClusterOptions options, int number, Host host) {
        AtomicReference<Agent> reference = new AtomicReference<>();
        AgentApi api = new AgentApi(loop, reference::get);
        Server server = Server.start(0, api);
        servers.add(server);
        AgentIdentity identity = new AgentIdentity(master.id() + "-S" + number, master.frameworkId(), "127.0.0.1",
                server.port(), options.attributes());
        Resources resources =
                new Resources(options.cpus(), options.mem(), options.disk(), 0, options.hostPorts(number));
        Agent agent = new Agent(identity, resources, loop.now(), host);
        reference.set(agent);
        api.serve(agent);
        loop.call(() -> {
            master.add(agent);
            return agent;
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
        loop.call(() -> {
            master.shutDown();
            return closed;
        });
        loop.close();
        work.leave();
    }
}
