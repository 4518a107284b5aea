package dev.harthon.local.marathon;

import dev.harthon.local.marathon.app.AppId;

/** Ends all instances of an application. */
record StopAction(Fleet fleet, AppId app) implements Progress {

    @Override
    public boolean advance() {
        fleet.of(app).forEach(fleet::stop);
        return fleet.of(app).isEmpty();
    }
}
