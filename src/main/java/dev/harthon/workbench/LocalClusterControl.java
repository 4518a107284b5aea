package dev.harthon.workbench;

import dev.harthon.workbench.login.AuthKind;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
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
     * @param disk of each agent, in MiB
     * @param ports the host ports that the agents share out among them
     * @param attributes of every agent
     * @param work the folder that it goes on from, and keeps everything in; a temporary one if empty
     */
    record Size(
            int agents, double cpus, long mem, long disk, HostPorts ports, Map<String, String> attributes,
            Optional<Path> work) {
        public static final Size USUAL =
                new Size(1, 4, 4096, 8192, new HostPorts(31000, 32000), Map.of(), Optional.empty());

        public Size {
            attributes = Map.copyOf(attributes);
        }
    }

    /** A range of ports, both ends included. */
    record HostPorts(int first, int last) {

        /** @param text such as {@code 31000-32000} */
        public static HostPorts parse(String text) {
            String[] ends = text.split("-", 2);
            if (ends.length == 2 && ends[0].matches("\\d{1,5}") && ends[1].matches("\\d{1,5}")) {
                HostPorts ports = new HostPorts(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
                if (ports.first >= 1 && ports.first < ports.last && ports.last <= 65535) {
                    return ports;
                }
            }
            throw new IllegalArgumentException("a range such as 31000-32000 is wanted");
        }

        @Override
        public String toString() {
            return first + "-" + last;
        }
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
