package dev.harthon.workbench;

import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import dev.harthon.marathon.AppId;
import dev.harthon.marathon.AppView;
import dev.harthon.mesos.Sandboxes;
import dev.harthon.mesos.TaskHistory;
import dev.harthon.mesos.TaskRecord;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sandboxes of an application's tasks, of running and of ended ones. */
public final class TaskSandboxes {

    private record Place(String task, String slaveId) {}

    private final Cluster cluster;
    private final AppId app;

    public TaskSandboxes(Cluster cluster, String app) {
        this.cluster = cluster;
        this.app = AppId.parse(app);
    }

    /** The ids of the tasks that are known, running ones first, then the newest. */
    public List<String> tasks() {
        return places().stream().map(Place::task).toList();
    }

    /** The sandbox of the task that is named by a part of its id; of the first one where none is named. */
    public TaskSandbox open(Optional<String> task) {
        List<Place> all = places();
        if (all.isEmpty()) {
            throw new UsageFault("no task of " + app + " is known on " + cluster.name(), "",
                    "list what is there: apps");
        }
        Place place = task.map(part -> named(part, all)).orElse(all.get(0));
        Sandboxes sandboxes = cluster.sandboxes();
        return sandboxes.find(place.slaveId(), place.task())
                .map(sandbox -> new TaskSandbox(sandboxes.files(sandbox)))
                .orElseThrow(() -> new OperationFault("the sandbox of " + place.task() + " is gone",
                        "its agent has cleaned it away", "name another task: --task ID"));
    }

    private static Place named(String part, List<Place> all) {
        List<Place> fitting = all.stream().filter(place -> place.task().contains(part)).toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        List<String> ids = all.stream().map(Place::task).toList();
        throw fitting.isEmpty()
                ? new UsageFault("no task is named " + part, "", Suggestions.question(part, ids, "list them: tasks"))
                : new UsageFault(part + " fits to " + fitting.size() + " tasks", "", "write more of the id");
    }

    private List<Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        Optional<AppView> view = cluster.marathon().apps().find(app);
        view.stream().flatMap(live -> live.tasks().stream())
                .filter(task -> task.isRunning() && !task.slaveId().isEmpty())
                .forEach(task -> places.put(task.id().text(), new Place(task.id().text(), task.slaveId())));
        history().stream()
                .sorted(Comparator.comparing((TaskRecord task) -> task.changedAt().orElse(Instant.EPOCH)).reversed())
                .forEach(task -> places.putIfAbsent(task.id(), new Place(task.id(), task.slaveId())));
        view.flatMap(AppView::lastTaskFailure)
                .filter(failure -> failure.slaveId().isPresent())
                .ifPresent(failure -> places.putIfAbsent(failure.taskId().text(),
                        new Place(failure.taskId().text(), failure.slaveId().orElseThrow())));
        return List.copyOf(places.values());
    }

    private List<TaskRecord> history() {
        try {
            return new TaskHistory(cluster.http(), cluster.requireMaster()).all(app::owns);
        } catch (NetworkFault | OperationFault e) {
            return List.of();
        }
    }
}
