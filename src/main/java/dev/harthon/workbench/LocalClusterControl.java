package dev.harthon.workbench;

import dev.harthon.workbench.login.AuthKind;
import java.net.URI;
import java.util.Optional;

/** Starts, finds and stops the local cluster. The workbench knows it by its addresses only, as any other cluster. */
public interface LocalClusterControl {

    /**
     * Where a running cluster answers.
     *
     * @param store takes archives by HTTP PUT
     * @param pid the process that it lives in
     * @param mine whether that is this process, and the cluster ends with it
     * @param auth what it asks for at Marathon's address
     */
    record Running(URI marathon, URI master, URI store, long pid, boolean mine, AuthKind auth) {

        /** One that lets everybody pass. */
        public Running(URI marathon, URI master, URI store, long pid, boolean mine) {
            this(marathon, master, store, pid, mine, AuthKind.NONE);
        }
    }

    /**
     * What the cluster shall have.
     *
     * @param agents how many agents
     * @param cpus of each agent
     * @param mem of each agent, in MiB
     */
    record Size(int agents, double cpus, long mem) {
        public static final Size USUAL = new Size(1, 4, 4096);
    }

    /** The cluster that runs for this user, in this process or another. */
    Optional<Running> find();

    /** Starts a cluster that lets everybody pass. */
    default Running start(Size size, boolean detached) {
        return start(size, LocalDoor.OPEN, detached);
    }

    /**
     * Starts a cluster.
     *
     * @param detached in a process of its own, that outlives this one; otherwise it ends with this process
     */
    Running start(Size size, LocalDoor door, boolean detached);

    /** Whether a cluster that is started on the way should be detached: where this process ends with the command. */
    boolean detachesByItself();

    /** Stops the cluster, and every task with it; false if there is none. */
    boolean stop();
}
