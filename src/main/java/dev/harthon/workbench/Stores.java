package dev.harthon.workbench;

import dev.harthon.fault.UsageFault;
import dev.harthon.http.HttpCaller;
import dev.harthon.store.ArtifactServer;
import dev.harthon.store.ArtifactStore;
import dev.harthon.store.ArtifactStores;
import dev.harthon.store.OwnAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds stores, and keeps the servers of {@code serve:} alive for as long as the program runs. */
public final class Stores implements AutoCloseable {

    private final Map<URI, ArtifactServer> servers = new HashMap<>();

    /**
     * The store at that place.
     *
     * @param http for stores that are no part of the cluster
     * @param cluster the one whose agents shall fetch, where it is known
     */
    ArtifactStore at(StorePlace place, HttpCaller http, Optional<Cluster> cluster, Progress progress) {
        URI store = place.store();
        return switch (ArtifactStores.scheme(store)) {
            case "marathon" -> {
                Cluster own = require(store, cluster);
                yield ArtifactStores.marathon(own.marathon().base(), place.fetchBase(), own.http());
            }
            case "serve" -> ArtifactStores.served(server(store, cluster, progress), place.fetchBase());
            default -> ArtifactStores.of(store, place.fetchBase(), http);
        };
    }

    private synchronized ArtifactServer server(URI place, Optional<Cluster> cluster, Progress progress) {
        InetAddress address = place.getHost() == null
                ? OwnAddress.towards(require(place, cluster).marathon().base())
                : resolve(place.getHost());
        URI key = URI.create("serve://" + address.getHostAddress().replace("%", "-") + ":" + place.getPort());
        return servers.computeIfAbsent(key, none -> {
            ArtifactServer server = ArtifactServer.start(address, Math.max(0, place.getPort()));
            progress.note("serving at " + server.url() + " until harthon ends;"
                    + " tasks that start later cannot fetch from there");
            return server;
        });
    }

    private static InetAddress resolve(String host) {
        try {
            return InetAddress.getByName(host.replaceAll("^\\[|]$", ""));
        } catch (UnknownHostException e) {
            throw new UsageFault("cannot serve at " + host, "there is no such address", "leave it out: serve:");
        }
    }

    private static Cluster require(URI place, Optional<Cluster> cluster) {
        return cluster.orElseThrow(() -> new UsageFault(
                "cannot use the store " + place.getScheme() + ":", "no cluster runs yet", "start it with: local start"));
    }

    @Override
    public synchronized void close() {
        servers.values().forEach(ArtifactServer::close);
        servers.clear();
    }
}
