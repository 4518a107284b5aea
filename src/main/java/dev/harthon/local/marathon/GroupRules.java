package dev.harthon.local.marathon;

import dev.harthon.local.marathon.app.App;
import dev.harthon.local.marathon.app.AppId;
import dev.harthon.local.marathon.app.MarathonError;
import dev.harthon.local.marathon.app.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a change of groups may not do. */
final class GroupRules {

    private GroupRules() {}

    /**
     * Marathon 1.9 and later take the groups within a top-level group for changed in their role whenever they are sent
     * again, and refuse that beside any other change.
     */
    static void checkNested(RootGroup root, GroupUpdate update) {
        Problems problems = new Problems();
        if (update.id().segments().size() <= 1) {
            nested(root, update, "", problems);
        }
        if (!problems.isEmpty()) {
            throw MarathonError.invalid(problems);
        }
    }

    private static void nested(RootGroup root, GroupUpdate update, String path, Problems problems) {
        List<GroupUpdate> groups = update.groups().orElse(List.of());
        for (int i = 0; i < groups.size(); i++) {
            GroupUpdate group = groups.get(i);
            String at = path + "/groups(" + i + ")";
            if (group.id().segments().size() > 1 && root.hasGroup(group.id())) {
                problems.add(at + "/enforceRole", "enforceRole cannot be modified in a request that adds, removes or "
                        + "modifies services; please make these changes in separate requests.");
            }
            nested(root, group, at, problems);
        }
    }

    /** Dependencies must lead to an end. */
    static void checkCycles(RootGroup root) {
        Set<AppId> good = new HashSet<>();
        for (App app : root.apps().values()) {
            if (cyclic(root, app, new ArrayList<>(), good)) {
                throw MarathonError.invalid("/", "Dependency graph has cyclic dependencies.");
            }
        }
    }

    private static boolean cyclic(RootGroup root, App app, List<AppId> way, Set<AppId> good) {
        if (way.contains(app.id())) {
            return true;
        }
        if (good.contains(app.id())) {
            return false;
        }
        way.add(app.id());
        boolean cyclic = root.neededBy(app).stream().anyMatch(needed -> cyclic(root, needed, way, good));
        way.remove(app.id());
        good.add(app.id());
        return cyclic;
    }
}
