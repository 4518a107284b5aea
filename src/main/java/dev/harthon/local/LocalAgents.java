package dev.harthon.local;

import dev.harthon.fault.UsageFault;
import dev.harthon.local.task.Ports;
import java.util.Map;

/**
 * The agents of a local cluster, all alike but for their ports.
 *
 * @param cpus of each agent
 * @param mem of each agent, in MiB
 * @param disk of each agent, in MiB
 * @param firstPort of the host ports that the agents share out among them
 * @param lastPort included
 * @param attributes of every agent
 * @param sandboxes how many of ended tasks each agent keeps
 */
public record LocalAgents(
        int number, double cpus, double mem, double disk, int firstPort, int lastPort, Map<String, String> attributes,
        int sandboxes) {

    private static final int MOST = 16;

    public LocalAgents {
        if (number < 1 || number > MOST) {
            throw new UsageFault("cannot start " + number + " agents", "from 1 to " + MOST + " are possible", "");
        }
        if (cpus <= 0 || mem <= 0 || disk < 0) {
            throw new UsageFault("an agent needs processors and memory", "cpus " + cpus + ", mem " + mem, "");
        }
        if (firstPort < 1 || lastPort > 65535 || lastPort - firstPort < number) {
            throw new UsageFault("the port range " + firstPort + "-" + lastPort + " is no use",
                    "it must lie within 1-65535 and have ports for each agent", "");
        }
        attributes = Map.copyOf(attributes);
    }

    /** The agent's share of the host ports. */
    Ports hostPorts(int agent) {
        int share = (lastPort - firstPort + 1) / number;
        int begin = firstPort + agent * share;
        return Ports.range(begin, agent == number - 1 ? lastPort : begin + share - 1);
    }
}
