package dev.harthon.workbench;

import dev.harthon.marathon.AppId;
import dev.harthon.marathon.Change.Accepted;
import dev.harthon.marathon.DeploymentFollower;
import dev.harthon.marathon.DeploymentGoal;
import dev.harthon.marathon.EventBell;
import dev.harthon.marathon.FollowSettings;
import dev.harthon.marathon.Verdict;
import java.time.Clock;
import java.time.Duration;

/** Follows the deployments of one application, telling how far they are. Made before a change, it misses no event. */
final class Following implements AutoCloseable {

    private final Cluster cluster;
    private final AppId app;
    private final EventBell bell;

    Following(Cluster cluster, AppId app) {
        this.cluster = cluster;
        this.app = app;
        this.bell = new EventBell(cluster.marathon(), app).open();
    }

    /** @param act what is done: {@code deploy} */
    Verdict follow(String act, Accepted accepted, Duration timeout, Progress progress) {
        progress.start(act + " " + app + ", deployment " + accepted.deployment(), Progress.UNKNOWN);
        FollowSettings settings = FollowSettings.standard().withTimeout(timeout);
        return new DeploymentFollower(cluster.marathon(), settings, Clock.systemUTC(), bell)
                .follow(DeploymentGoal.of(app, accepted), step -> progress.state(text(step)));
    }

    /** {@code 1 of 2 running, 1 staged: waiting for offers}. */
    private static String text(dev.harthon.marathon.Progress step) {
        String staged = step.staged() == 0 ? "" : ", " + step.staged() + " staged";
        String dead = step.dead() == 0 ? "" : ", " + step.dead() + " ended";
        return step.running() + " of " + step.instances() + " running" + staged + dead + ": " + step.message();
    }

    @Override
    public void close() {
        bell.close();
    }
}
