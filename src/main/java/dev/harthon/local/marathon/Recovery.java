package dev.harthon.local.marathon;

import dev.harthon.local.marathon.app.App;
import dev.harthon.local.mesos.Master;
import dev.harthon.local.mesos.MesosTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Goes on where an earlier start of the cluster ended. Belongs to the loop. */
record Recovery(Master master, Definitions definitions, Fleet fleet, Deployments deployments, TaskUpdates updates) {

    /**
     * Gives the tasks that the agents took up back to their instances; to be called before the agents tell of them.
     *
     * @return tasks that belong to nobody any more, or to an instance that was to go
     */
    List<MesosTask> instances(List<InstanceStore.Kept> kept) {
        List<MesosTask> doomed = new ArrayList<>(
                master.tasks().stream().filter(task -> !task.state().terminal()).toList());
        for (InstanceStore.Kept instance : kept) {
            Optional<MesosTask> task =
                    master.task(instance.taskId()).filter(found -> !found.state().terminal());
            Optional<App> app = definitions.history().find(instance.app(), instance.version())
                    .or(() -> definitions.root().app(instance.app()));
            if (task.isPresent() && app.isPresent() && !instance.stopping()) {
                Instance restored = Instance.restored(instance, app.get(), task.get());
                fleet.restore(restored);
                updates.watch(restored, task.get());
                doomed.remove(task.get());
            }
        }
        return doomed;
    }

    /** Ends what has no place any more, and takes up again what was not complete. */
    void resume(List<MesosTask> doomed) {
        doomed.forEach(task -> master.kill(task, Duration.ofSeconds(3)));
        List<Action> open = new ArrayList<>();
        for (App app : definitions.root().apps().values()) {
            List<Instance> instances = fleet.of(app.id());
            boolean outdated = instances.stream()
                    .anyMatch(i -> !i.app().lastConfigChangeAt().equals(app.lastConfigChangeAt()));
            if (outdated) {
                open.add(new Action(Action.Kind.RestartApplication, app.id()));
            } else if (instances.size() != app.instances()) {
                open.add(new Action(Action.Kind.ScaleApplication, app.id()));
            }
        }
        if (!open.isEmpty()) {
            RootGroup root = definitions.root();
            deployments.start(new DeploymentPlan(
                    UUID.randomUUID().toString(), root, root, root.version(), List.of(open)), false);
        }
    }
}
