package dev.harthon.local.marathon;

import dev.harthon.local.marathon.app.AppId;

/** What a deployment does to one application. */
record Action(Kind kind, AppId app) {

    /** Named as the API prints them. */
    enum Kind {
        StartApplication,
        StopApplication,
        ScaleApplication,
        RestartApplication
    }
}
