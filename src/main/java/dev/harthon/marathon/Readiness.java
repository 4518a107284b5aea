package dev.harthon.marathon;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How near an application is to what was asked for.
 *
 * @param tasks the ids of the running tasks of the present configuration
 * @param running they are as many as they should be, and no others run
 * @param healthy and as healthy, where there are health checks
 */
record Readiness(Set<String> tasks, boolean running, boolean healthy) {

    static Readiness of(AppView app) {
        Instant configured = app.configuredAt().orElse(Instant.EPOCH);
        List<TaskView> fresh = app.tasks().stream()
                .filter(TaskView::isRunning)
                .filter(task -> task.version().filter(configured::isAfter).isEmpty())
                .toList();
        boolean running = fresh.size() >= app.instances() && app.running() == app.instances();
        boolean healthy = !app.hasHealthChecks() || app.healthy() >= app.instances();
        return new Readiness(
                fresh.stream().map(task -> task.id().text()).collect(Collectors.toUnmodifiableSet()), running, healthy);
    }

    boolean isReady() {
        return running && healthy;
    }
}
