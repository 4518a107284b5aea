package dev.harthon.marathon;

import dev.harthon.marathon.Verdict.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Comes to a verdict from one look after the other. The list of deployments alone does not tell: it drops the failed as
 * it drops the finished, and a crash loop counts as finished.
 */
final class DeploymentJudge {

    private final DeploymentGoal goal;
    private final FollowSettings settings;
    private final DeadTasks dead;
    private @Nullable Instant missingSince;
    private @Nullable Instant idleSince;
    private @Nullable Instant steadySince;
    private Set<String> steadyTasks = Set.of();
    private Progress progress = Progress.unknown("waiting for Marathon");

    DeploymentJudge(DeploymentGoal goal, FollowSettings settings) {
        this.goal = goal;
        this.settings = settings;
        this.dead = new DeadTasks(goal.since());
    }

    Progress progress() {
        return progress;
    }

    Optional<Verdict> judge(Snapshot look, Instant now) {
        if (look.app().isEmpty()) {
            progress = progress.with("waiting for the application to appear");
            missingSince = missingSince == null ? now : missingSince;
            return passed(missingSince, settings.vanished(), now)
                    ? failed("the application is gone: it was destroyed, or its creation was rolled back",
                            Optional.empty())
                    : Optional.empty();
        }
        missingSince = null;
        AppView app = look.app().get();
        dead.observe(app);
        Readiness readiness = Readiness.of(app);
        progress = ProgressText.of(look, app, readiness, goal, dead.count());
        Optional<Verdict> bad = superseded(app).or(() -> failing(app));
        return bad.isPresent() ? bad : ending(look, app, readiness, now);
    }

    Verdict timedOut() {
        return new Verdict(Outcome.TIMED_OUT, progress.message(), Optional.empty(), dead.ids(), progress);
    }

    private Optional<Verdict> superseded(AppView app) {
        boolean later = app.changedAt()
                .filter(changed -> goal.version().filter(changed::isAfter).isPresent())
                .isPresent();
        return later
                ? failed("another change took over: the application is now at version " + app.version(),
                        Optional.empty())
                : Optional.empty();
    }

    private Optional<Verdict> failing(AppView app) {
        Optional<TaskFailure> failure = dead.newFailure(app);
        if (failure.filter(TaskFailure::isLaunchFailure).isPresent()) {
            return failed(failure.get().message(), failure);
        }
        if (dead.count() >= settings.failures()) {
            return failed(dead.count() + " tasks ended one after the other" + said(failure), failure);
        }
        return Optional.empty();
    }

    private Optional<Verdict> ending(Snapshot look, AppView app, Readiness readiness, Instant now) {
        if (look.isDeploying(goal.deployment())) {
            idleSince = null;
            steadySince = null;
            return Optional.empty();
        }
        if (!readiness.isReady()) {
            steadySince = null;
            idleSince = idleSince == null || app.staged() > 0 ? now : idleSince;
            return passed(idleSince, settings.vanished(), now) ? stalled(app) : Optional.empty();
        }
        idleSince = null;
        if (steadySince == null || !steadyTasks.equals(readiness.tasks())) {
            steadySince = now;
            steadyTasks = readiness.tasks();
        }
        return passed(steadySince, settings.settle(), now)
                ? Optional.of(new Verdict(Outcome.SUCCEEDED, "", Optional.empty(), dead.ids(), progress))
                : Optional.empty();
    }

    private Optional<Verdict> stalled(AppView app) {
        Optional<TaskFailure> failure = dead.newFailure(app);
        String cause = dead.count() > 0
                ? "the task ended" + said(failure)
                : "the deployment ended, but the application does not run: was it cancelled?";
        return failed(cause, failure);
    }

    private Optional<Verdict> failed(String cause, Optional<TaskFailure> failure) {
        return Optional.of(new Verdict(Outcome.FAILED, cause, failure, dead.ids(), progress));
    }

    private String said(Optional<TaskFailure> failure) {
        String otherwise = dead.anyFinished() ? " with exit status 0, and Marathon starts services again" : "";
        return failure.map(last -> ": " + last.message()).orElse(otherwise);
    }

    private static boolean passed(@Nullable Instant start, Duration time, Instant now) {
        return start != null && !now.isBefore(start.plus(time));
    }
}
