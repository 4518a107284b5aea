package dev.harthon.app.check;

import dev.harthon.app.AppDefinition;
import dev.harthon.habitat.Closure;
import dev.harthon.habitat.ConfigMapping;
import dev.harthon.habitat.HabitatPackage;
import java.util.List;

/**
 * What is checked: an application with what it runs.
 *
 * @param closure the package and all that it needs
 * @param mappings values for the package's configuration
 * @param agentPorts ranges that the agents offer; empty if nobody knows
 */
public record Subject(
        AppDefinition app, Closure closure, Launch launch, List<ConfigMapping> mappings, List<PortRange> agentPorts) {

    /** Ports that agents offer, both ends included. */
    public record PortRange(int first, int last) {

        /** What an agent offers unless it is told otherwise (mesos: src/slave/constants.hpp). */
        public static final PortRange STOCK = new PortRange(31000, 32000);

        public boolean holds(int port) {
            return first <= port && port <= last;
        }

        @Override
        public String toString() {
            return first + "-" + last;
        }
    }

    public Subject {
        mappings = List.copyOf(mappings);
        agentPorts = List.copyOf(agentPorts);
    }

    HabitatPackage service() {
        return closure.top();
    }

    int instances() {
        return app.lifecycle().instances().count();
    }
}
