package dev.harthon.marathon;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An application as {@code GET /v2/apps} shows it. The tree keeps what has no name here. */
public record AppView(JsonNode json) {

    public String id() {
        return Views.text(json, "id");
    }

    public int instances() {
        return Views.number(json, "instances");
    }

    public int staged() {
        return Views.number(json, "tasksStaged");
    }

    public int running() {
        return Views.number(json, "tasksRunning");
    }

    public int healthy() {
        return Views.number(json, "tasksHealthy");
    }

    public int unhealthy() {
        return Views.number(json, "tasksUnhealthy");
    }

    /** The time of the last change, which is its version. */
    public String version() {
        return Views.text(json, "version");
    }

    public Optional<Instant> changedAt() {
        return Views.instant(json, "version");
    }

    /** The version that tasks are launched for: a mere scaling makes a new version, but no new tasks. */
    public Optional<Instant> configuredAt() {
        return Views.instant(json.path("versionInfo"), "lastConfigChangeAt").or(this::changedAt);
    }

    public boolean hasHealthChecks() {
        return !json.path("healthChecks").isEmpty();
    }

    /** What one task takes of a resource: {@code cpus}, {@code mem} and {@code disk} (MiB), {@code gpus}. */
    public double need(String resource) {
        return json.path(resource).asDouble(0);
    }

    /** The addresses that its tasks fetch. */
    public List<String> fetched() {
        return Views.list(json.path("fetch"), one -> Views.text(one, "uri"));
    }

    /** The ids of the deployments that the application is locked by. */
    public List<String> deployments() {
        return Views.ids(json.path("deployments"));
    }

    /** The tasks, where they were asked for; {@code GET} of one application always has them. */
    public List<TaskView> tasks() {
        return Views.list(json.path("tasks"), TaskView::new);
    }

    /** The last failure ever: a later success does not clear it. */
    public Optional<TaskFailure> lastTaskFailure() {
        JsonNode failure = json.path("lastTaskFailure");
        return failure.isObject() ? Optional.of(new TaskFailure(failure)) : Optional.empty();
    }

    public Optional<String> label(String name) {
        return Views.optionalText(json.path("labels"), name);
    }
}
