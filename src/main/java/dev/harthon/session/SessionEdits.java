package dev.harthon.session;

import dev.harthon.app.HealthCheck;
import dev.harthon.app.Provenance;
import dev.harthon.app.Volume;
import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.Closure;
import dev.harthon.habitat.ConfigKey;
import dev.harthon.habitat.ConfigMapping;
import dev.harthon.habitat.MappedValue;
import dev.harthon.session.ports.PortRequest;
import dev.harthon.session.ports.Ports;
import dev.harthon.session.settings.SettingRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What each editing command does to a session. A bad word leaves no trace: the session given stays as it is. */
public final class SessionEdits {

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final MappingCheck mappingCheck;

    public SessionEdits(MappingCheck mappingCheck) {
        this.mappingCheck = mappingCheck;
    }

    /** {@code load}: everything else that was said stays. */
    public Session load(Session session, LoadRequest request, Closure closure) {
        Session loaded = session.withLoaded(Optional.of(new Loaded(request, closure)));
        return loaded.withPorts(Ports.fitting(loaded, loaded.ports()));
    }

    /** {@code unload}. */
    public Session unload(Session session) {
        Session unloaded = session.withLoaded(Optional.empty());
        return unloaded.withPorts(Ports.fitting(unloaded, unloaded.ports()));
    }

    /** {@code set KEY VALUE}. */
    public Session set(Session session, String key, String value) {
        return session.withSettings(session.settings().with(SettingRegistry.require(key), value));
    }

    /** {@code unset KEY}. */
    public Session unset(Session session, String key) {
        return session.withSettings(session.settings().without(SettingRegistry.require(key)));
    }

    /** {@code expose port N …}. */
    public Session expose(Session session, PortRequest request) {
        return session.withPorts(Ports.expose(session.ports(), request));
    }

    /** {@code expose NAME}: an export, a default port that was taken away, or one of the Supervisor's. */
    public Session expose(Session session, String name) {
        return session.withPorts(Ports.expose(session, session.ports(), name));
    }

    /** {@code unexpose NAME|N}. */
    public Session unexpose(Session session, String nameOrNumber) {
        return session.withPorts(Ports.unexpose(session, session.ports(), nameOrNumber));
    }

    /** {@code env KEY=VALUE}. */
    public Session envSet(Session session, String name, String value) {
        if (value.indexOf('\0') >= 0) {
            throw new UsageFault("env " + name + " cannot hold that value", "it has a NUL character", "leave it out");
        }
        return session.withEnv(with(session.env(), variable(name), new EnvEntry.Literal(value)));
    }

    /** {@code env secret KEY …}. */
    public Session envSecret(Session session, String name, SecretSource source) {
        return session.withEnv(with(session.env(), variable(name), new EnvEntry.Secret(source)));
    }

    /** {@code env unset KEY}. */
    public Session envUnset(Session session, String name) {
        return session.withEnv(without(session.env(), name, "variable"));
    }

    /** {@code env map KEY VALUE}: checked against the loaded package, if there is one. */
    public Session envMap(Session session, String key, String value) {
        ConfigMapping mapping = new ConfigMapping(ConfigKey.parse(key), MappedValue.parse(value));
        session.service().ifPresent(service -> mappingCheck.check(service, mapping));
        return session.withMappings(replacing(session.mappings(), mapping, ConfigMapping::key));
    }

    /** {@code env unmap KEY}. */
    public Session envUnmap(Session session, String key) {
        String wanted = ConfigKey.parse(key).toString();
        return session.withMappings(removing(
                session.mappings(), wanted, mapping -> mapping.key().toString(), "mapped key"));
    }

    /** {@code label KEY=VALUE}. */
    public Session label(Session session, String key, String value) {
        if (key.isBlank() || key.contains("=") || Provenance.isReserved(key)) {
            throw new UsageFault(
                    "'" + key + "' cannot be a label",
                    "it is empty, has an equals sign, or begins with harthon., which is Harthon's own",
                    "write label NAME=VALUE");
        }
        return session.withLabels(with(session.labels(), key, value));
    }

    /** {@code label unset KEY}. */
    public Session labelUnset(Session session, String key) {
        return session.withLabels(without(session.labels(), key, "label"));
    }

    /** {@code health …}: in place of an earlier check, since agents run only one. */
    public Session health(Session session, HealthCheck check) {
        return session.withHealth(Optional.of(check));
    }

    /** {@code health unset}. */
    public Session healthUnset(Session session) {
        return session.withHealth(Optional.empty());
    }

    /** {@code bind NAME:SERVICE.GROUP}. */
    public Session bind(Session session, Bind bind) {
        return session.withBinds(replacing(session.binds(), bind, Bind::name));
    }

    /** {@code bind unset NAME}. */
    public Session bindUnset(Session session, String name) {
        return session.withBinds(removing(session.binds(), name, Bind::name, "bind"));
    }

    /** {@code peer HOST}. */
    public Session peer(Session session, Peer peer) {
        return session.withPeers(replacing(session.peers(), peer, Peer::address));
    }

    /** {@code peer unset HOST}. */
    public Session peerUnset(Session session, String address) {
        return session.withPeers(removing(session.peers(), address, Peer::address, "peer"));
    }

    /** {@code volume …}: in place of an earlier one at the same path. */
    public Session volume(Session session, Volume volume) {
        return session.withVolumes(replacing(session.volumes(), volume, Volume::containerPath));
    }

    /** {@code volume unset PATH}. */
    public Session volumeUnset(Session session, String path) {
        return session.withVolumes(removing(session.volumes(), path, Volume::containerPath, "volume"));
    }

    /** {@code target use NAME}. */
    public Session target(Session session, String name) {
        return session.withTarget(Optional.of(name));
    }

    private static String variable(String name) {
        if (!VARIABLE.matcher(name).matches()) {
            throw new UsageFault(
                    "'" + name + "' is not a variable's name",
                    "a shell passes on letters, digits and _ only, and no digit first",
                    "write env NAME=VALUE");
        }
        return name;
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> copy = new TreeMap<>(map);
        copy.put(key, value);
        return copy;
    }

    private static <V> Map<String, V> without(Map<String, V> map, String key, String what) {
        if (!map.containsKey(key)) {
            throw missing(key, map.keySet(), what);
        }
        Map<String, V> copy = new TreeMap<>(map);
        copy.remove(key);
        return copy;
    }

    private static <T> List<T> replacing(List<T> list, T entry, Function<T, ?> identity) {
        List<T> copy = new ArrayList<>(list);
        copy.removeIf(other -> identity.apply(other).equals(identity.apply(entry)));
        copy.add(entry);
        return copy;
    }

    private static <T> List<T> removing(List<T> list, String wanted, Function<T, String> identity, String what) {
        List<String> names = list.stream().map(identity).toList();
        if (!names.contains(wanted)) {
            throw missing(wanted, names, what);
        }
        return list.stream().filter(entry -> !identity.apply(entry).equals(wanted)).toList();
    }

    private static UsageFault missing(String wanted, Collection<String> known, String what) {
        return new UsageFault(
                "there is no " + what + " '" + wanted + "'",
                known.isEmpty() ? "there is none at all" : "",
                Suggestions.question(wanted, known, ""));
    }
}
