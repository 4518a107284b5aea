package dev.harthon.workbench;

import dev.harthon.app.AppDefinition;
import dev.harthon.app.AppJson;
import dev.harthon.app.EnvValue;
import dev.harthon.app.live.AppDiff;
import dev.harthon.marathon.AppId;
import dev.harthon.marathon.AppView;
import dev.harthon.marathon.Change.Accepted;
import dev.harthon.marathon.DeploymentFollower;
import dev.harthon.marathon.DeploymentGoal;
import dev.harthon.marathon.EventBell;
import dev.harthon.marathon.FollowSettings;
import dev.harthon.marathon.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Creates or replaces an application, and follows it until it runs or has failed. */
public final class Deployer {

    /** What became of it. */
    public sealed interface Outcome {

        /** Nothing differed from what runs, so nothing was sent. */
        record Unchanged() implements Outcome {}

        /** Marathon took it, and nobody waited. */
        record Accepted(String deployment, boolean created) implements Outcome {}

        /** It runs. */
        record Running(String deployment, boolean created, int instances) implements Outcome {}
    }

    private final Cluster cluster;

    public Deployer(Cluster cluster) {
        this.cluster = cluster;
    }

    /** What would change on the cluster; empty if the application is not there yet. */
    public Optional<AppDiff> diff(AppDefinition app) {
        return cluster.marathon().apps().find(id(app)).map(live -> diff(live, app));
    }

    private static AppDiff diff(AppView live, AppDefinition app) {
        Set<String> secrets = app.env().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof EnvValue.Secret)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return AppDiff.between((ObjectNode) live.json(), AppJson.deploy(app), secrets);
    }

    /**
     * Makes the application what the definition says.
     *
     * @throws dev.harthon.fault.DeploymentFault where it came to a bad end
     * @throws dev.harthon.fault.TimeoutFault where the time was up before its end
     */
    public Outcome deploy(AppDefinition app, DeployOptions options, Progress progress) {
        Optional<AppView> live = cluster.marathon().apps().find(id(app));
        boolean same = live.map(view -> diff(view, app).same() && view.deployments().isEmpty()).orElse(false);
        if (same && live.map(view -> settled(view, app)).orElse(false)) {
            return new Outcome.Unchanged();
        }
        try (EventBell bell = new EventBell(cluster.marathon(), id(app))) {
            bell.open();
            Accepted accepted = cluster.marathon()
                    .apps()
                    .replace(id(app), AppJson.deploy(app), options.force())
                    .orThrow("cannot deploy " + app.id());
            if (!options.follow()) {
                return new Outcome.Accepted(accepted.deployment(), accepted.created());
            }
            follow(app, accepted, options.timeout(), bell, progress);
            int instances = app.lifecycle().instances().count();
            return new Outcome.Running(accepted.deployment(), accepted.created(), instances);
        }
    }

    private static boolean settled(AppView view, AppDefinition app) {
        int wanted = app.lifecycle().instances().count();
        return view.running() == wanted && (!view.hasHealthChecks() || view.healthy() == wanted);
    }

    private void follow(
            AppDefinition app, Accepted accepted, Duration timeout, EventBell bell, Progress progress) {
        FollowSettings settings = FollowSettings.standard().withTimeout(timeout);
        DeploymentGoal goal = DeploymentGoal.of(id(app), accepted);
        progress.start("deploy " + app.id() + ", deployment " + accepted.deployment(), Progress.UNKNOWN);
        Verdict verdict = new DeploymentFollower(cluster.marathon(), settings, Clock.systemUTC(), bell)
                .follow(goal, step -> progress.note(text(step)));
        if (!verdict.isSuccess()) {
            throw FailedDeployment.fault(app.id().toString(), verdict);
        }
    }

    /** {@code 1 of 2 running, 0 staged: waiting for offers}. */
    private static String text(dev.harthon.marathon.Progress step) {
        String staged = step.staged() == 0 ? "" : ", " + step.staged() + " staged";
        String dead = step.dead() == 0 ? "" : ", " + step.dead() + " ended";
        return step.running() + " of " + step.instances() + " running" + staged + dead + ": " + step.message();
    }

    private static AppId id(AppDefinition app) {
        return AppId.parse(app.id().toString());
    }
}
