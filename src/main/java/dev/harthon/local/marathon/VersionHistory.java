package dev.harthon.local.marathon;

import dev.harthon.local.marathon.app.App;
import dev.harthon.local.marathon.app.AppId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The versions of each application, the newest fifty. Belongs to the loop. */
final class VersionHistory {

    private static final int MOST = 50;

    private final Map<AppId, NavigableMap<Instant, App>> versions = new HashMap<>();

    void keep(Collection<App> apps) {
        for (App app : apps) {
            NavigableMap<Instant, App> history = versions.computeIfAbsent(app.id(), id -> new TreeMap<>());
            history.put(app.version(), app);
            while (history.size() > MOST) {
                history.pollFirstEntry();
            }
        }
    }

    /** Oldest first. */
    List<App> all(AppId app) {
        return List.copyOf(versions.getOrDefault(app, new TreeMap<>()).values());
    }

    void forget(AppId app) {
        versions.remove(app);
    }

    /** Newest first. */
    List<Instant> of(AppId app) {
        return List.copyOf(versions.getOrDefault(app, new TreeMap<>()).descendingKeySet());
    }

    Optional<App> find(AppId app, Instant version) {
        return Optional.ofNullable(versions.getOrDefault(app, new TreeMap<>()).get(version));
    }
}
