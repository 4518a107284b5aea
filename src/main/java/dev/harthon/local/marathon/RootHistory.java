package dev.harthon.local.marathon;

import dev.harthon.local.marathon.app.AppId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All that was defined, the newest fifty times. Belongs to the loop. */
final class RootHistory {

    private static final int MOST = 50;

    private final NavigableMap<Instant, RootGroup> roots = new TreeMap<>();

    void keep(RootGroup root) {
        roots.put(root.version(), root);
        while (roots.size() > MOST) {
            roots.pollFirstEntry();
        }
    }

    Collection<RootGroup> all() {
        return roots.values();
    }

    /** The versions that made a group what it was, newest first. */
    List<Instant> of(AppId group) {
        List<Instant> versions = new ArrayList<>();
        RootGroup before = RootGroup.empty();
        for (RootGroup root : roots.values()) {
            boolean same = before.hasGroup(group) && content(root, group).equals(content(before, group));
            if (root.hasGroup(group) && !same) {
                versions.add(0, root.version());
            }
            before = root;
        }
        return versions;
    }

    private static List<Object> content(RootGroup root, AppId group) {
        return List.of(root.below(group),
                root.groups().keySet().stream().filter(id -> id.isBelow(group)).toList(), root.dependencies(group));
    }

    Optional<RootGroup> find(AppId group, Instant version) {
        return Optional.ofNullable(roots.get(version)).filter(root -> root.hasGroup(group));
    }
}
