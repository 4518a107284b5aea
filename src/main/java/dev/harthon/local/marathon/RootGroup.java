package dev.harthon.local.marathon;

import dev.harthon.local.marathon.app.App;
import dev.harthon.local.marathon.app.AppId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that is defined at one moment: applications by path, and groups, which stay when they are empty.
 *
 * @param groups with what each depends on; the root is not among them
 * @param version of the root and with it of every group
 */
record RootGroup(SortedMap<AppId, App> apps, SortedMap<AppId, Set<AppId>> groups, Instant version) {

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

    /** The applications of a group itself. */
    List<App> appsOf(AppId group) {
        return apps.values().stream().filter(app -> app.id().parent().equals(group)).toList();
    }

    /** The groups right below a group. */
    List<AppId> groupsOf(AppId group) {
        return groups.keySet().stream().filter(id -> id.parent().equals(group)).toList();
    }

    Set<AppId> dependencies(AppId group) {
        return groups.getOrDefault(group, Set.of());
    }

    /** The applications that must be up before another is touched: its own wishes and those of its groups. */
    List<App> neededBy(App app) {
        Set<AppId> wished = new LinkedHashSet<>(app.dependencies());
        app.id().ancestors().forEach(group -> wished.addAll(dependencies(group)));
        return apps.values().stream()
                .filter(other -> wished.stream().anyMatch(id -> other.id().equals(id) || other.id().isBelow(id)))
                .filter(other -> !other.id().equals(app.id()))
                .toList();
    }

    RootGroup with(App app, Instant at) {
        SortedMap<AppId, App> more = new TreeMap<>(apps);
        more.put(app.id(), app);
        return new RootGroup(more, reaching(app.id()), at);
    }

    RootGroup without(AppId id, Instant at) {
        SortedMap<AppId, App> fewer = new TreeMap<>(apps);
        fewer.remove(id);
        return new RootGroup(fewer, reaching(id), at);
    }

    RootGroup withGroup(AppId group, Set<AppId> dependencies, Instant at) {
        SortedMap<AppId, Set<AppId>> more = reaching(group);
        if (!group.isRoot()) {
            more.put(group, Set.copyOf(dependencies));
        }
        return new RootGroup(apps, more, at);
    }

    /** Without a group and all that is below; of the root only the content goes. */
    RootGroup withoutGroup(AppId group, Instant at) {
        SortedMap<AppId, App> fewerApps = new TreeMap<>(apps);
        fewerApps.keySet().removeIf(id -> id.isBelow(group));
        SortedMap<AppId, Set<AppId>> fewerGroups = new TreeMap<>(groups);
        fewerGroups.keySet().removeIf(id -> id.equals(group) || id.isBelow(group));
        return new RootGroup(fewerApps, fewerGroups, at);
    }

    private SortedMap<AppId, Set<AppId>> reaching(AppId id) {
        SortedMap<AppId, Set<AppId>> all = new TreeMap<>(groups);
        id.ancestors().stream().filter(group -> !group.isRoot()).forEach(group -> all.putIfAbsent(group, Set.of()));
        return all;
    }
}
