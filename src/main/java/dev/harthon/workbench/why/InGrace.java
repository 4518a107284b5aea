package dev.harthon.workbench.why;

import dev.harthon.marathon.TaskView;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/** Tasks run, and their health is not known yet. */
final class InGrace implements Cause {

    @Override
    public Optional<Finding> in(Evidence evidence) {
        boolean open = evidence.app().hasHealthChecks()
                && evidence.app().running() > 0
                && evidence.app().healthy() < evidence.app().instances()
                && evidence.app().unhealthy() == 0;
        if (!open) {
            return Optional.empty();
        }
        long grace = evidence.app().json().path("healthChecks").path(0).path("gracePeriodSeconds").asLong(300);
        long delay = evidence.app().json().path("healthChecks").path(0).path("delaySeconds").asLong(15);
        String since = evidence.app().tasks().stream()
                .filter(TaskView::isRunning)
                .flatMap(task -> task.startedAt().stream())
                .min(Comparator.naturalOrder())
                .map(start -> Duration.between(start, evidence.now()).toSeconds() + " s running, ")
                .orElse("");
        return Optional.of(Finding.context("in-grace",
                "no health check has said yes yet; failures do not count for the first " + grace + " s",
                "wait, or look: status " + evidence.id(),
                since + "first check after " + delay + " s"));
    }
}
