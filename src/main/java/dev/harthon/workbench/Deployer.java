package dev.harthon.workbench;

import dev.harthon.app.AppDefinition;
import dev.harthon.app.AppJson;
import dev.harthon.app.EnvValue;
import dev.harthon.app.live.AppDiff;
import dev.harthon.marathon.AppId;
import dev.harthon.marathon.AppView;
import dev.harthon.marathon.Change.Accepted;
import dev.harthon.marathon.Verdict;
import java.util.List;
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

    /** What Marathon says that it would do: the actions of each step. Empty if nothing. */
    public List<List<String>> rehearse(AppDefinition app) {
        return cluster.marathon().groups().rehearse(id(app), AppJson.deploy(app));
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
        try (Following following = new Following(cluster, id(app))) {
            Accepted accepted = new LockedApp(cluster, id(app)).change(
                    "cannot deploy " + app.id(),
                    () -> cluster.marathon().apps().replace(id(app), AppJson.deploy(app), options.force()),
                    options.lockWait(),
                    progress);
            if (!options.follow()) {
                return new Outcome.Accepted(accepted.deployment(), accepted.created());
            }
            Verdict verdict = following.follow("deploy", accepted, options.timeout(), progress);
            if (!verdict.isSuccess()) {
                FailedDeployment failed = FailedDeployment.look(cluster, id(app), verdict);
                failed.showLogs(progress);
                WayBack back = new WayBack(cluster, id(app), live);
                throw failed.fault(
                        options.rollback() ? back.take(accepted, following, options.timeout(), progress) : "");
            }
            int instances = app.lifecycle().instances().count();
            return new Outcome.Running(accepted.deployment(), accepted.created(), instances);
        }
    }

    private static boolean settled(AppView view, AppDefinition app) {
        int wanted = app.lifecycle().instances().count();
        return view.running() == wanted && (!view.hasHealthChecks() || view.healthy() == wanted);
    }

    private static AppId id(AppDefinition app) {
        return AppId.parse(app.id().toString());
    }
}
