package dev.harthon.local;

import dev.harthon.fault.UsageFault;
import dev.harthon.local.task.Ports;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How a local cluster is made.
 *
 * @param work the folder for sandboxes and artifacts, kept when the cluster closes; a temporary one if empty
 * @param cpus of each agent
 * @param mem of each agent, in MiB
 * @param disk of each agent, in MiB
 * @param firstPort of the host ports that the agents share out among them
 * @param lastPort included
 * @param marathonPort 0 for any free one, like the next two
 * @param attributes of every agent
 */
public record LocalClusterOptions(
        Optional<Path> work,
        int agents,
        double cpus,
        double mem,
        double disk,
        int firstPort,
        int lastPort,
        int marathonPort,
        int masterPort,
        int storePort,
        Map<String, String> attributes) {

    public LocalClusterOptions {
        if (agents < 1 || agents > 16) {
            throw new UsageFault("cannot start " + agents + " agents", "from 1 to 16 are possible", "");
        }
        if (cpus <= 0 || mem <= 0 || disk < 0) {
            throw new UsageFault("an agent needs processors and memory", "cpus " + cpus + ", mem " + mem, "");
        }
        if (firstPort < 1 || lastPort > 65535 || lastPort - firstPort < agents) {
            throw new UsageFault("the port range " + firstPort + "-" + lastPort + " is no use",
                    "it must lie within 1-65535 and have ports for each agent", "");
        }
        attributes = Map.copyOf(attributes);
    }

    /** One agent with 4 processors, 4 GiB of memory, 8 GiB of disk and the ports 31000-32000, on free ports. */
    public static LocalClusterOptions defaults() {
        return new LocalClusterOptions(Optional.empty(), 1, 4, 4096, 8192, 31000, 32000, 0, 0, 0, Map.of());
    }

    public LocalClusterOptions withWork(Path folder) {
        return new LocalClusterOptions(Optional.of(folder), agents, cpus, mem, disk, firstPort, lastPort,
                marathonPort, masterPort, storePort, attributes);
    }

    public LocalClusterOptions withAgents(int number) {
        return new LocalClusterOptions(work, number, cpus, mem, disk, firstPort, lastPort,
                marathonPort, masterPort, storePort, attributes);
    }

    /** What each agent has; memory and disk in MiB. */
    public LocalClusterOptions withResources(double processors, double memory, double space) {
        return new LocalClusterOptions(work, agents, processors, memory, space, firstPort, lastPort,
                marathonPort, masterPort, storePort, attributes);
    }

    /** Host ports that tasks may get. */
    public LocalClusterOptions withHostPorts(int first, int last) {
        return new LocalClusterOptions(work, agents, cpus, mem, disk, first, last,
                marathonPort, masterPort, storePort, attributes);
    }

    /** Where to listen; 0 for any free port. */
    public LocalClusterOptions withFaces(int marathon, int master, int store) {
        return new LocalClusterOptions(work, agents, cpus, mem, disk, firstPort, lastPort,
                marathon, master, store, attributes);
    }

    public LocalClusterOptions withAttributes(Map<String, String> all) {
        return new LocalClusterOptions(work, agents, cpus, mem, disk, firstPort, lastPort,
                marathonPort, masterPort, storePort, all);
    }

    /** The agent's share of the host ports. */
    Ports hostPorts(int agent) {
        int share = (lastPort - firstPort + 1) / agents;
        int begin = firstPort + agent * share;
        return Ports.range(begin, agent == agents - 1 ? lastPort : begin + share - 1);
    }
}
