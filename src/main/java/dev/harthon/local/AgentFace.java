package dev.harthon.local;

import dev.harthon.fault.NetworkFault;
import dev.harthon.local.http.Server;
import dev.harthon.local.loop.Loop;
import dev.harthon.local.mesos.Agent;
import dev.harthon.local.mesos.AgentApi;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** An agent at its address, which can be closed and opened again. */
final class AgentFace implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AgentApi api;
    private final Agent agent;
    private final int port;
    private Server server;

    /** @param make makes the agent, once its port is known */
    AgentFace(Loop loop, int wantedPort, IntFunction<Agent> make) {
        this.api = new AgentApi(loop, () -> agent());
        this.server = Server.start(wantedPort, api);
        this.port = server.port();
        this.agent = make.apply(port);
        api.serve(agent);
    }

    Agent agent() {
        return Optional.ofNullable(agent).orElseThrow(() -> new IllegalStateException("the agent is not there yet"));
    }

    int port() {
        return port;
    }

    AgentApi api() {
        return api;
    }

    /** Waits for a while where somebody's connection has taken the port meanwhile. */
    synchronized void open() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                server = Server.start(port, api);
                return;
            } catch (NetworkFault taken) {
                if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                    throw taken;
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    @Override
    public synchronized void close() {
        server.close();
    }
}
