package dev.harthon.shell.commands.act;

import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.Surroundings;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.AppSummary;
import dev.harthon.workbench.Applications;
import dev.harthon.workbench.Cluster;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.DeploymentSummary;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.Releases;
import dev.harthon.workbench.RunningDeployments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** Names of what is on the cluster, with what there is to say of each: for completion. Nothing where nobody answers. */
record ClusterNames(Desk desk, Clusters clusters) {

    static final String OWN = "the session's own where it is left out";

    /** The parameter that names an application. */
    Parameter<String> app() {
        return Parameter.optional("app", "the application's id; " + OWN).of(appId());
    }

    /** The option that does. */
    Option<String> appOption() {
        return Option.value("app", "id", "another application than the session's").of(appId());
    }

    /** The parameter that names a deployment that is going on. */
    Parameter<String> deployment() {
        return Parameter.required("id", "the deployment's id").completing(deployments());
    }

    private ValueType<String> appId() {
        return ValueType.text().completing(Completions.described(this::apps)).hinting(around -> "an application; "
                + desk.session().loaded().map(loaded -> desk.appId(Optional.empty()) + " if none is named")
                        .orElse("nothing is loaded, so name it"));
    }

    /** @param app finds the application's name in what is typed */
    CompletionProvider tasks(Function<Surroundings, Optional<String>> app) {
        return Completions.around(around -> ask(cluster -> {
            Map<String, String> tasks = new LinkedHashMap<>();
            new Applications(cluster).tasks(Optional.of(desk.appId(app.apply(around))))
                    .forEach(task -> tasks.put(task.id(), task.state() + " on " + task.host()));
            return tasks;
        }));
    }

    CompletionProvider versions(Option<String> app) {
        return Completions.around(around -> ask(cluster -> {
            Map<String, String> versions = new LinkedHashMap<>();
            new Releases(cluster, desk.appId(around.option(app))).list(20).forEach(one -> versions.put(
                    one.version(), one.current() ? "the present one" : one.ident().orElse("") + " x" + one.instances()));
            return versions;
        }));
    }

    private CompletionProvider deployments() {
        return Completions.described(() -> ask(cluster -> {
            Map<String, String> deployments = new LinkedHashMap<>();
            for (DeploymentSummary one : new RunningDeployments(cluster).list()) {
                deployments.put(one.id(), String.join(" ", one.apps()) + ", step " + one.step() + " of " + one.steps());
            }
            return deployments;
        }));
    }

    private Map<String, String> apps() {
        return ask(cluster -> {
            Map<String, String> apps = new LinkedHashMap<>();
            List<AppSummary> all = new Applications(cluster).list();
            all.forEach(app -> apps.put(app.id(), app.state() + app.ident().map(ident -> ", " + ident).orElse("")));
            return apps;
        });
    }

    private Map<String, String> ask(Function<Cluster, Map<String, String>> question) {
        return clusters.find(desk.target()).map(question).orElse(Map.of());
    }
}
