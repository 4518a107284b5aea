package dev.harthon.local.marathon;

import dev.harthon.local.marathon.app.AppId;
import java.time.Instant;

/** The last failure of an application, kept until the next one. */
record TaskFailure(
        AppId app,
        String host,
        String message,
        String state,
        String taskId,
        Instant timestamp,
        Instant version,
        String agentId) {}
