package dev.harthon.app;

import dev.harthon.fault.UsageFault;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Marathon application that Harthon wants to exist.
 *
 * @param cmd the shell command that starts a task; two characters at least, as Marathon counts
 * @param user the account on the agent; without one it is the framework's
 * @param ports in the order that the task numbers them: {@code PORT0}, {@code PORT1}, …
 */
public record AppDefinition(
        AppId id,
        String cmd,
        Optional<String> user,
        Resources resources,
        Map<String, EnvValue> env,
        Map<String, String> labels,
        List<FetchEntry> fetch,
        List<Volume> volumes,
        Network network,
        List<PortDefinition> ports,
        List<HealthCheck> healthChecks,
        Placement placement,
        Lifecycle lifecycle) {

    public AppDefinition {
        env = Sorted.copy(env);
        labels = Sorted.copy(labels);
        fetch = List.copyOf(fetch);
        volumes = List.copyOf(volumes);
        ports = List.copyOf(ports);
        healthChecks = List.copyOf(healthChecks);
        if (cmd.length() < 2) {
            throw new UsageFault("the start command is empty", "Marathon wants two characters or more", "");
        }
        requireDistinct(ports);
    }

    /** Whether any port has a number that agents must give. */
    public boolean hasFixedPorts() {
        return ports.stream().anyMatch(PortDefinition::fixed);
    }

    public boolean hasPersistentVolumes() {
        return volumes.stream().anyMatch(Volume.Persistent.class::isInstance);
    }

    /**
     * How a new version takes over. What the user said; otherwise, if a new task cannot stand beside the old one on
     * the same agent, a way that needs no room for both; otherwise Marathon's default.
     */
    public Optional<UpgradeStrategy> upgradeStrategy() {
        if (lifecycle.upgrade().isPresent() || !hasFixedPorts() && !hasPersistentVolumes()) {
            return lifecycle.upgrade();
        }
        return Optional.of(lifecycle.instances().count() <= 1 ? UpgradeStrategy.REPLACE : UpgradeStrategy.HALVES);
    }

    /** The index of a named port, or -1. */
    public int portIndex(PortName name) {
        return ports.stream().map(PortDefinition::name).toList().indexOf(name);
    }

    private static void requireDistinct(List<PortDefinition> ports) {
        Set<Object> seen = new HashSet<>();
        for (PortDefinition port : ports) {
            if (!seen.add(port.name()) || port.fixed() && !seen.add(port.number())) {
                throw new UsageFault(
                        "port " + port.name() + " (" + port.number() + ") is there twice",
                        "names and fixed numbers of ports must be unique",
                        "write expose port N --name NAME, or unexpose one of them");
            }
        }
    }
}
