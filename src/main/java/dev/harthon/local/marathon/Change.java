package dev.harthon.local.marathon;

import java.time.Instant;

/** The answer to every change: what it is called and which version it makes. */
record Change(String deploymentId, Instant version) {}
