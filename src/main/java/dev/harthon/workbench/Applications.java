package dev.harthon.workbench;

import dev.harthon.app.Provenance;
import dev.harthon.fault.Suggestions;
import dev.harthon.fault.TimeoutFault;
import dev.harthon.fault.UsageFault;
import dev.harthon.marathon.AppId;
import dev.harthon.marathon.AppView;
import dev.harthon.marathon.Change.Accepted;
import dev.harthon.marathon.RemovalFollower;
import dev.harthon.marathon.TaskFailure;
import dev.harthon.marathon.TaskView;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The applications of a cluster: to look at, to scale, to restart, to destroy. */
public final class Applications {

    private static final Duration GONE_WITHIN = Duration.ofMinutes(2);

    private final Cluster cluster;

    public Applications(Cluster cluster) {
        this.cluster = cluster;
    }

    public List<AppSummary> list() {
        return cluster.marathon().apps().list().stream().map(Applications::summary).toList();
    }

    public Optional<AppSummary> find(String app) {
        return cluster.marathon().apps().find(AppId.parse(app)).map(Applications::summary);
    }

    /** The tasks of one application, or of all. */
    public List<TaskSummary> tasks(Optional<String> app) {
        List<TaskView> tasks = app.map(id -> cluster.marathon().tasks().of(require(id)))
                .orElseGet(() -> cluster.marathon().tasks().all());
        return tasks.stream().map(Applications::task).toList();
    }

    /** Gives the deployment's id. */
    public String scale(String app, int instances, boolean force) {
        return cluster.marathon().apps().scale(require(app), instances, force).orThrow("cannot scale " + app)
                .deployment();
    }

    /** Gives the deployment's id. */
    public String restart(String app, boolean force) {
        return cluster.marathon().apps().restart(require(app), force).orThrow("cannot restart " + app).deployment();
    }

    /**
     * Takes the application away, and waits until the last of its tasks is gone. Its definition is kept first; gives
     * the file.
     */
    public Path destroy(String app, boolean force, DestroyedApps kept, Progress progress) {
        AppId id = require(app);
        Path file = cluster.marathon().apps().find(id).map(kept::keep).orElseThrow(() -> new UsageFault(
                "there is no application " + id + " on " + cluster.name(), "", "list what is there: apps"));
        Accepted accepted = cluster.marathon().apps().destroy(id, force).orThrow("cannot destroy " + app);
        progress.start("destroy " + app + ", deployment " + accepted.deployment(), Progress.UNKNOWN);
        if (!new RemovalFollower(cluster.marathon()).await(id, accepted, GONE_WITHIN)) {
            throw new TimeoutFault(
                    app + " is not gone yet",
                    "after " + GONE_WITHIN.toSeconds() + " s its tasks still end",
                    "look again with: apps; its definition is kept in " + file);
        }
        return file;
    }

    private AppId require(String app) {
        AppId id = AppId.parse(app);
        if (cluster.marathon().apps().find(id).isEmpty()) {
            List<String> known = list().stream().map(AppSummary::id).toList();
            throw new UsageFault(
                    "there is no application " + id + " on " + cluster.name(),
                    "",
                    Suggestions.question(id.toString(), known, "list what is there: apps"));
        }
        return id;
    }

    private static AppSummary summary(AppView app) {
        return new AppSummary(
                app.id(),
                app.instances(),
                app.staged(),
                app.running(),
                app.healthy(),
                app.unhealthy(),
                app.version(),
                app.deployments(),
                provenance(app),
                app.lastTaskFailure().map(Applications::failure));
    }

    private static Optional<String> provenance(AppView app) {
        return Provenance.read(labels(app)).map(known -> known.ident().toString());
    }

    private static Map<String, String> labels(AppView app) {
        Map<String, String> labels = new java.util.TreeMap<>();
        app.json().path("labels").properties().forEach(label -> labels.put(label.getKey(), label.getValue().asString("")));
        return labels;
    }

    private static String failure(TaskFailure failure) {
        return failure.state() + (failure.message().isEmpty() ? "" : ": " + failure.message());
    }

    private static TaskSummary task(TaskView task) {
        return new TaskSummary(
                task.id().text(),
                task.appId(),
                task.state(),
                task.host(),
                task.ports(),
                task.healthy().map(healthy -> healthy ? "healthy" : "unhealthy").orElse(""),
                task.startedAt().map(Instant::toString).orElse(""));
    }
}
