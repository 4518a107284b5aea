package dev.harthon.local.marathon;

import dev.harthon.local.marathon.app.App;
import dev.harthon.local.marathon.app.AppId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The way from one set of definitions to another, in steps whose actions happen at the same time. */
record DeploymentPlan(String id, RootGroup original, RootGroup target, Instant version, List<List<Action>> steps) {

    /**
     * First what is removed stops, then what is new starts with no instances, then everything is scaled or restarted,
     * dependencies before those who need them. Steps without actions do not exist.
     */
    static DeploymentPlan between(String id, RootGroup original, RootGroup target, Instant version) {
        List<List<Action>> steps = new ArrayList<>();
        steps.add(original.apps().keySet().stream()
                .filter(app -> target.app(app).isEmpty())
                .map(app -> new Action(Action.Kind.StopApplication, app))
                .toList());
        steps.add(target.apps().keySet().stream()
                .filter(app -> original.app(app).isEmpty())
                .map(app -> new Action(Action.Kind.StartApplication, app))
                .toList());
        SortedMap<Integer, List<Action>> layers = new TreeMap<>();
        for (App app : target.apps().values()) {
            action(original, app).ifPresent(action -> layers
                    .computeIfAbsent(depth(target, app, new HashSet<>()), depth -> new ArrayList<>())
                    .add(action));
        }
        steps.addAll(layers.values());
        return new DeploymentPlan(id, original, target, version, steps.stream().filter(s -> !s.isEmpty()).toList());
    }

    private static Optional<Action> action(RootGroup original, App app) {
        Optional<App> before = original.app(app.id());
        if (before.isEmpty()) {
            return Optional.of(new Action(Action.Kind.ScaleApplication, app.id()));
        }
        if (!before.get().lastConfigChangeAt().equals(app.lastConfigChangeAt())) {
            // Where nothing runs there is nothing to restart.
            boolean idle = before.get().instances() == 0;
            return Optional.of(
                    new Action(idle ? Action.Kind.ScaleApplication : Action.Kind.RestartApplication, app.id()));
        }
        return before.get().instances() == app.instances()
                ? Optional.empty()
                : Optional.of(new Action(Action.Kind.ScaleApplication, app.id()));
    }

    private static int depth(RootGroup root, App app, Set<AppId> seen) {
        if (!seen.add(app.id())) {
            return 0;
        }
        int deepest = 0;
        for (App needed : root.neededBy(app)) {
            deepest = Math.max(deepest, 1 + depth(root, needed, seen));
        }
        seen.remove(app.id());
        return deepest;
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    List<AppId> affected() {
        return steps.stream().flatMap(List::stream).map(Action::app).distinct().toList();
    }
}
