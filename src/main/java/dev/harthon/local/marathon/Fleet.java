package dev.harthon.local.marathon;

import dev.harthon.local.loop.Loop;
import dev.harthon.local.marathon.app.App;
import dev.harthon.local.marathon.app.AppId;
import dev.harthon.local.mesos.Master;
import dev.harthon.local.mesos.Master.Offer;
import dev.harthon.local.mesos.MesosTask;
import dev.harthon.local.task.TaskSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All instances. Belongs to the loop. */
final class Fleet {

    private final Loop loop;
    private final Master master;
    private final Events events;
    private final TimeUuids uuids;
    private final Map<String, Instance> instances = new LinkedHashMap<>();

    Fleet(Loop loop, Master master, Events events) {
        this.loop = loop;
        this.master = master;
        this.events = events;
        this.uuids = new TimeUuids(loop.clock());
    }

    Collection<Instance> all() {
        return List.copyOf(instances.values());
    }

    List<Instance> of(AppId app) {
        return instances.values().stream().filter(i -> i.appId().equals(app)).toList();
    }

    /** Those that are meant to live on. */
    List<Instance> wanted(AppId app) {
        return of(app).stream().filter(i -> !i.stopping()).toList();
    }

    Optional<Instance> byTask(MesosTask task) {
        return instances.values().stream().filter(i -> i.task().filter(t -> t == task).isPresent()).findFirst();
    }

    Optional<Instance> byTaskId(String taskId) {
        int at = taskId.indexOf("._app");
        return Optional.ofNullable(instances.get(at < 0 ? taskId : taskId.substring(0, at)));
    }

    void schedule(App app, int count) {
        for (int i = 0; i < count; i++) {
            String id = app.id().safePath() + ".instance-" + uuids.next();
            Instance instance = new Instance(id, app, loop.now());
            instances.put(id, instance);
            events.instanceChanged(instance, Condition.SCHEDULED);
        }
    }

    void restore(Instance instance) {
        instances.put(instance.id(), instance);
    }

    /** Launches an instance on an offer that fits. */
    void launch(Instance instance, Offer offer, List<Integer> hostPorts) {
        TaskSpec task = TaskBuilder.task(instance.app(), instance.nextTaskId(),
                offer.agent().identity().hostname(), hostPorts);
        instance.launched(master.launch(offer.agent(), task), hostPorts, loop.now());
        events.instanceChanged(instance, Condition.PROVISIONED);
    }

    /** Ends the task, if there is one; the instance is launched again. */
    void kill(Instance instance) {
        if (instance.active()) {
            master.kill(instance.task().orElseThrow(), grace(instance));
        }
    }

    /** Ends a task that belongs to nobody. */
    void kill(MesosTask task) {
        master.kill(task, task.spec().killGrace());
    }

    void exit(MesosTask task, int status) {
        master.exit(task, status);
    }

    void exhaustMemory(MesosTask task) {
        master.exhaustMemory(task);
    }

    /** Gives the instance up, once its task has ended. */
    void stop(Instance instance) {
        if (instance.stopping()) {
            return;
        }
        instance.markStopping();
        events.instanceChanged(instance, instance.condition());
        if (instance.active() && instance.condition() != Condition.UNREACHABLE) {
            master.kill(instance.task().orElseThrow(), grace(instance));
        } else {
            remove(instance);
        }
    }

    void remove(Instance instance) {
        instances.remove(instance.id());
    }

    private static Duration grace(Instance instance) {
        return instance.app().killGrace().orElse(TaskSpec.DEFAULT_KILL_GRACE);
    }

    /** Instances of one version, or of all others. */
    static List<Instance> ofVersion(List<Instance> all, App app, boolean same) {
        List<Instance> chosen = new ArrayList<>(all);
        chosen.removeIf(i -> i.app().version().equals(app.version()) != same);
        return chosen;
    }
}
