package dev.harthon.local.marathon;

import dev.harthon.local.marathon.app.App;
import dev.harthon.local.marathon.app.AppId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that is defined at one moment: applications by path, and groups, which stay when they are empty.
 *
 * @param groups with the version of each; the root is not among them
 */
record RootGroup(SortedMap<AppId, App> apps, SortedMap<AppId, Instant> groups, Instant version) {

    RootGroup {
        apps = Collections.unmodifiableSortedMap(new TreeMap<>(apps));
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    }

    static RootGroup empty() {
        return new RootGroup(new TreeMap<>(), new TreeMap<>(), Instant.EPOCH);
    }

    Optional<App> app(AppId id) {
        return Optional.ofNullable(apps.get(id));
    }

    boolean hasGroup(AppId id) {
        return id.isRoot() || groups.containsKey(id);
    }

    List<App> below(AppId group) {
        return apps.values().stream().filter(app -> app.id().isBelow(group)).toList();
    }

    RootGroup with(App app, Instant at) {
        SortedMap<AppId, App> more = new TreeMap<>(apps);
        more.put(app.id(), app);
        return new RootGroup(more, touched(app.id(), at), at);
    }

    RootGroup without(AppId id, Instant at) {
        SortedMap<AppId, App> fewer = new TreeMap<>(apps);
        fewer.remove(id);
        return new RootGroup(fewer, touched(id, at), at);
    }

    private SortedMap<AppId, Instant> touched(AppId id, Instant at) {
        SortedMap<AppId, Instant> touched = new TreeMap<>(groups);
        id.ancestors().stream().filter(group -> !group.isRoot()).forEach(group -> touched.put(group, at));
        return touched;
    }
}
