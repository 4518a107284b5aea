package dev.harthon.mesos;

import dev.harthon.http.HttpCaller;
import dev.harthon.http.Urls;
import java.net.URI;

/** Finds the address at which an agent answers. */
@FunctionalInterface
public interface AgentLocator {

    /**
     * The base address of an agent's HTTP routes.
     *
     * @param slaveId the agent's id, as tasks carry it
     * @throws dev.harthon.fault.Fault when the agent is not known, or the one who knows is away
     */
    URI locate(String slaveId);

    /** Asks the master, and remembers. */
    static AgentLocator viaMaster(HttpCaller http, URI master) {
        return new MasterAgentLocator(http, master);
    }

    /** Goes through the Admin Router of DC/OS, for agents that cannot be reached themselves. */
    static AgentLocator viaRouter(URI router) {
        return slaveId -> Urls.below(router, "/agent/" + Urls.encode(slaveId));
    }
}
