package dev.harthon.local.marathon;

import dev.harthon.local.marathon.app.App;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Replaces the instances of other versions, within the bounds of the upgrade strategy
 * (marathon: deployment/impl/TaskReplaceActor.scala).
 */
record RestartAction(Fleet fleet, App app) implements Progress {

    @Override
    public boolean advance() {
        // What only waits to be launched holds nothing and can go.
        outdated().stream().filter(Instance::scheduled).forEach(fleet::stop);
        Bounds bounds = Bounds.of(app, outdated().size());
        killOutdated(bounds);
        startNew(bounds);
        List<Instance> all = fleet.of(app.id());
        return all.size() == app.instances() && current().size() == all.size()
                && all.stream().allMatch(Instance::ready);
    }

    private List<Instance> outdated() {
        return Fleet.ofVersion(fleet.wanted(app.id()), app, false);
    }

    private List<Instance> current() {
        return Fleet.ofVersion(fleet.wanted(app.id()), app, true);
    }

    private void killOutdated(Bounds bounds) {
        List<Instance> outdated = outdated();
        long ready = Stream.concat(outdated.stream(), current().stream()).filter(Instance::ready).count();
        long spare = Math.max(0, ready - bounds.fewest());
        boolean done = current().stream().filter(Instance::ready).count() >= app.instances();
        outdated.stream()
                .sorted(Comparator.comparing(Instance::ready))
                .limit(done ? outdated.size() : spare)
                .forEach(fleet::stop);
    }

    private void startNew(Bounds bounds) {
        int missing = app.instances() - current().size();
        int room = bounds.most() - fleet.of(app.id()).size();
        fleet.schedule(app, Math.max(0, Math.min(missing, room)));
        // A restart may also scale down.
        int surplus = -missing;
        if (surplus > 0) {
            Victims.choose(app, current()).stream().limit(surplus).forEach(fleet::stop);
        }
    }

    /** How few may be ready, and how many may be there at all. */
    record Bounds(int fewest, int most) {

        static Bounds of(App app, int outdated) {
            double under = app.spec().path("upgradeStrategy").path("minimumHealthCapacity").doubleValue();
            double over = app.spec().path("upgradeStrategy").path("maximumOverCapacity").doubleValue();
            int fewest = (int) Math.ceil(app.instances() * under);
            int most = (int) Math.floor(app.instances() * (1 + over));
            // With no room either way nothing could ever move: one more is allowed.
            boolean stuck = fewest == most && outdated > 0;
            return new Bounds(fewest, stuck ? most + 1 : most);
        }
    }
}
