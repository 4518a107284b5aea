package dev.harthon.app;

import tools.jackson.databind.node.ObjectNode;

/** How tasks are replaced, stopped, and started again after a failure. */
final class LifecycleJson {

    private LifecycleJson() {}

    static void render(ObjectNode json, AppDefinition app) {
        Lifecycle lifecycle = app.lifecycle();
        app.upgradeStrategy().ifPresent(strategy -> json.putObject("upgradeStrategy")
                .put("minimumHealthCapacity", strategy.minimumHealthCapacity())
                .put("maximumOverCapacity", strategy.maximumOverCapacity()));
        json.put("taskKillGracePeriodSeconds", lifecycle.killGrace().seconds());
        lifecycle.backoff().ifPresent(backoff -> json.put("backoffSeconds", backoff.first().seconds())
                .put("backoffFactor", backoff.factor())
                .put("maxLaunchDelaySeconds", backoff.most().seconds()));
    }

    /** Tasks with data of their own can only be waited for. */
    static void renderUnreachable(ObjectNode json, AppDefinition app) {
        if (app.hasPersistentVolumes()) {
            json.put("unreachableStrategy", "disabled");
        } else {
            app.lifecycle().unreachable().ifPresent(strategy -> unreachable(json, strategy));
        }
    }

    private static void unreachable(ObjectNode json, UnreachableStrategy strategy) {
        if (strategy instanceof UnreachableStrategy.After after) {
            json.putObject("unreachableStrategy")
                    .put("inactiveAfterSeconds", after.inactiveAfter().seconds())
                    .put("expungeAfterSeconds", after.expungeAfter().seconds());
        } else {
            json.put("unreachableStrategy", "disabled");
        }
    }
}
