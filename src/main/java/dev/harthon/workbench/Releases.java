package dev.harthon.workbench;

import dev.harthon.app.Provenance;
import dev.harthon.app.live.AppDiff;
import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import dev.harthon.marathon.AppId;
import dev.harthon.marathon.AppView;
import dev.harthon.marathon.Change.Accepted;
import dev.harthon.marathon.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** The versions of one application that Marathon keeps, and the way back to one of them. */
public final class Releases {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Cluster cluster;
    private final AppId app;

    public Releases(Cluster cluster, String app) {
        this.cluster = cluster;
        this.app = AppId.parse(app);
    }

    /** The versions, newest first. */
    public List<Versioned> list(int most) {
        String current = live().version();
        return cluster.marathon().versions().list(app).stream()
                .limit(most)
                .flatMap(version -> cluster.marathon().versions().find(app, version).stream()
                        .map(view -> new Versioned(
                                version, version.equals(current), view.instances(), ident(view))))
                .toList();
    }

    /** The texts of all versions, newest first. */
    public List<String> names() {
        return cluster.marathon().versions().list(app);
    }

    /** The version that is meant: {@code -1} is the one before the present one, other words are versions. */
    public String resolve(String word) {
        List<String> versions = names();
        if (!word.matches("-\\d{1,4}")) {
            if (versions.contains(word)) {
                return word;
            }
            throw new UsageFault("there is no version " + word + " of " + app, "",
                    Suggestions.question(word, versions, "list them: history"));
        }
        int place = versions.indexOf(live().version()) - Integer.parseInt(word);
        if (place >= versions.size()) {
            throw new UsageFault("there is no version " + word + " of " + app,
                    "Marathon keeps " + versions.size() + (versions.size() == 1 ? " version" : " versions"),
                    "list them: history");
        }
        return versions.get(place);
    }

    /** What going back to the version would change. */
    public AppDiff diff(String version) {
        AppView old = cluster.marathon().versions().find(app, version).orElseThrow(() -> new UsageFault(
                "there is no version " + version + " of " + app, "", "list them: history"));
        return AppDiff.between((ObjectNode) live().json(), (ObjectNode) old.json(), Set.of());
    }

    /**
     * Goes back, which makes a new version of the old content, and follows it to a verdict.
     *
     * @throws dev.harthon.fault.DeploymentFault where it came to a bad end
     */
    public void rollback(String version, boolean force, Progress progress) {
        try (Following following = new Following(cluster, app)) {
            Accepted accepted = new LockedApp(cluster, app).change(
                    "cannot roll " + app + " back",
                    () -> cluster.marathon().apps().rollback(app, version, force),
                    Optional.empty(),
                    progress);
            Verdict verdict = following.follow("roll back", accepted, PATIENCE, progress);
            if (!verdict.isSuccess()) {
                FailedDeployment failed = FailedDeployment.look(cluster, app, verdict);
                failed.showLogs(progress);
                throw failed.fault("");
            }
        }
    }

    private AppView live() {
        return cluster.marathon().apps().find(app).orElseThrow(() -> new UsageFault(
                "there is no application " + app + " on " + cluster.name(), "", "list what is there: apps"));
    }

    private static Optional<String> ident(AppView view) {
        Map<String, String> labels = new TreeMap<>();
        view.json().path("labels").properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asString("")));
        return Provenance.read(labels).map(known -> known.ident().toString());
    }
}
