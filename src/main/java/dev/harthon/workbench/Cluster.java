package dev.harthon.workbench;

import dev.harthon.fault.OperationFault;
import dev.harthon.http.HttpCaller;
import dev.harthon.marathon.MarathonClient;
import dev.harthon.mesos.AgentLocator;
import dev.harthon.mesos.Sandboxes;
import java.net.URI;
import java.util.Optional;

/**
 * A cluster that can be talked to.
 *
 * @param name of the target
 * @param http carries the cluster's credentials and certificates
 * @param master where the Mesos master answers, if the target says so; Marathon knows otherwise
 * @param store where archives go, if the target says so
 * @param router the address of DC/OS, through which agents are reached there
 */
public record Cluster(
        String name,
        HttpCaller http,
        MarathonClient marathon,
        Optional<URI> master,
        Optional<URI> store,
        Optional<URI> router) {

    /** A cluster whose agents are reached at their own addresses. */
    public Cluster(
            String name, HttpCaller http, MarathonClient marathon, Optional<URI> master, Optional<URI> store) {
        this(name, http, marathon, master, store, Optional.empty());
    }

    /** The sandboxes of the cluster's tasks. */
    public Sandboxes sandboxes() {
        return new Sandboxes(http, router.map(AgentLocator::viaRouter)
                .orElseGet(() -> AgentLocator.viaMaster(http, requireMaster())));
    }

    /** Where the Mesos master answers. */
    URI requireMaster() {
        return master.or(() -> marathon.info().mesosMaster()).orElseThrow(() -> new OperationFault(
                "cannot find the Mesos master of " + name,
                "Marathon does not say where it answers",
                "say it: target add " + name + " --marathon " + marathon.base() + " --mesos URL"));
    }
}
