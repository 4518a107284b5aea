package dev.harthon.session;

import dev.harthon.app.HealthCheck;
import dev.harthon.app.PortDefinition;
import dev.harthon.app.Volume;
import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.Closure;
import dev.harthon.habitat.ConfigMapping;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.session.ports.PortEdits;
import dev.harthon.session.ports.PortMappings;
import dev.harthon.session.ports.Ports;
import dev.harthon.session.settings.Facts;
import dev.harthon.session.settings.SettingValues;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that a user has said: what to run, and how. Two sessions that mean the same are equal, whatever the order
 * in which things were said.
 *
 * @param ports changes to the ports that are exposed by default
 * @param mappings values for the package's configuration, by key
 * @param target name of the cluster; empty for the default one
 */
public record Session(
        Optional<Loaded> loaded,
        SettingValues settings,
        PortEdits ports,
        Map<String, EnvEntry> env,
        List<ConfigMapping> mappings,
        Map<String, String> labels,
        Optional<HealthCheck> health,
        List<Bind> binds,
        List<Peer> peers,
        List<Volume> volumes,
        Optional<String> target)
        implements Facts {

    /** Nothing is said yet. */
    public static final Session EMPTY = new Session(
            Optional.empty(), SettingValues.NONE, PortEdits.NONE, Map.of(), List.of(), Map.of(), Optional.empty(),
            List.of(), List.of(), List.of(), Optional.empty());

    public Session {
        env = Collections.unmodifiableMap(new TreeMap<>(env));
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        mappings = sorted(mappings, Comparator.comparing(mapping -> mapping.key().toString()));
        binds = sorted(binds, Comparator.comparing(Bind::name));
        peers = sorted(peers, Comparator.naturalOrder());
        volumes = sorted(volumes, Comparator.comparing(Volume::containerPath));
    }

    /** The ports that the application gets. */
    public List<PortDefinition> effectivePorts() {
        return Ports.effective(this, ports);
    }

    /** The mappings of the user and of the exposed ports, in the order of their keys. */
    public List<ConfigMapping> effectiveMappings() {
        return PortMappings.effective(this, ports, mappings);
    }

    @Override
    public Optional<HabitatPackage> service() {
        return loaded.map(each -> each.closure().top());
    }

    /** What is loaded; fails if nothing is. */
    public Closure closure() {
        return loaded.map(Loaded::closure).orElseThrow(() -> new UsageFault(
                "no package is loaded", "", "write load IDENT, FILE or DIR"));
    }

    public Session withLoaded(Optional<Loaded> other) {
        return new Session(
                other, settings, ports, env, mappings, labels, health, binds, peers, volumes, target);
    }

    public Session withSettings(SettingValues other) {
        return new Session(loaded, other, ports, env, mappings, labels, health, binds, peers, volumes, target);
    }

    public Session withPorts(PortEdits other) {
        return new Session(loaded, settings, other, env, mappings, labels, health, binds, peers, volumes, target);
    }

    public Session withEnv(Map<String, EnvEntry> other) {
        return new Session(loaded, settings, ports, other, mappings, labels, health, binds, peers, volumes, target);
    }

    public Session withMappings(List<ConfigMapping> other) {
        return new Session(loaded, settings, ports, env, other, labels, health, binds, peers, volumes, target);
    }

    public Session withLabels(Map<String, String> other) {
        return new Session(loaded, settings, ports, env, mappings, other, health, binds, peers, volumes, target);
    }

    public Session withHealth(Optional<HealthCheck> other) {
        return new Session(loaded, settings, ports, env, mappings, labels, other, binds, peers, volumes, target);
    }

    public Session withBinds(List<Bind> other) {
        return new Session(loaded, settings, ports, env, mappings, labels, health, other, peers, volumes, target);
    }

    public Session withPeers(List<Peer> other) {
        return new Session(loaded, settings, ports, env, mappings, labels, health, binds, other, volumes, target);
    }

    public Session withVolumes(List<Volume> other) {
        return new Session(loaded, settings, ports, env, mappings, labels, health, binds, peers, other, target);
    }

    public Session withTarget(Optional<String> other) {
        return new Session(loaded, settings, ports, env, mappings, labels, health, binds, peers, volumes, other);
    }

    private static <T> List<T> sorted(List<T> list, Comparator<? super T> order) {
        return list.stream().sorted(order).toList();
    }
}
