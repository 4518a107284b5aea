package dev.harthon.local.marathon;

import dev.harthon.local.marathon.app.App;
import java.util.List;

/** Brings an application to its number of instances: complete when so many are ready and no other is left. */
record ScaleAction(Fleet fleet, App app) implements Progress {

    @Override
    public boolean advance() {
        List<Instance> wanted = fleet.wanted(app.id());
        int surplus = wanted.size() - app.instances();
        if (surplus > 0) {
            Victims.choose(app, wanted).stream().limit(surplus).forEach(fleet::stop);
        } else {
            fleet.schedule(app, -surplus);
        }
        List<Instance> all = fleet.of(app.id());
        return all.size() == app.instances() && all.stream().allMatch(Instance::ready);
    }
}
