package dev.harthon.local.marathon;

import dev.harthon.local.agent.Prober;
import dev.harthon.local.faults.Faults;
import dev.harthon.local.loop.Loop;
import dev.harthon.local.mesos.MesosTask;
import dev.harthon.local.task.Check;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** The checks that Marathon does itself, over the network: HTTP, HTTPS and TCP. Belongs to the loop. */
final class HealthMonitor {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Map<String, String> REASONS = Map.of(
            "400", "Bad Request", "401", "Unauthorized", "403", "Forbidden", "404", "Not Found",
            "500", "Internal Server Error", "502", "Bad Gateway", "503", "Service Unavailable");

    private final Loop loop;
    private final Events events;
    private final BiConsumer<Instance, String> kill;
    private final Runnable changed;
    private final Faults faults;
    private final Prober prober = new Prober();
    private final ExecutorService probes = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "health check");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param kill ends an instance that has failed too often, for a reason
     * @param changed is told when a health has changed
     */
    HealthMonitor(
            Loop loop, Events events, Faults faults, BiConsumer<Instance, String> kill, Runnable changed) {
        this.faults = faults;
        this.loop = loop;
        this.events = events;
        this.kill = kill;
        this.changed = changed;
    }

    /** Begins to watch the task that an instance now runs. */
    void watch(Instance instance, MesosTask task) {
        List<Integer> ports = instance.hostPorts();
        instance.app().list("healthChecks").stream()
                .filter(check -> !HealthCheckReader.doneByAgent(check))
                .forEach(check -> {
                    Watched watched = new Watched(instance, task, check, HealthCheckReader.read(check, ports));
                    loop.after(FIRST, () -> ask(watched));
                });
    }

    private record Watched(Instance instance, MesosTask task, JsonNode definition, Check check) {

        boolean current() {
            return instance.running() && instance.task().filter(t -> t == task).isPresent();
        }
    }

    private void ask(Watched watched) {
        if (watched.current()) {
            probes.execute(() -> {
                Optional<String> trouble = probe(watched);
                loop.post(() -> answered(watched, trouble));
            });
        }
    }

    private Optional<String> probe(Watched watched) {
        Check check = watched.check();
        try {
            return faults.ill().contains(watched.instance().appId().path())
                    ? Optional.of(check.failure())
                    : prober.ask(check);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    private void answered(Watched watched, Optional<String> trouble) {
        if (!watched.current()) {
            return;
        }
        Instance instance = watched.instance();
        Health health = instance.health();
        boolean news = !health.known() || health.alive() != trouble.isEmpty();
        if (trouble.isEmpty()) {
            health.succeeded(loop.now());
        } else if (inGrace(watched)) {
            health.notAlive();
        } else {
            String cause = trouble.get() + (REASONS.containsKey(trouble.get()) ? " " + REASONS.get(trouble.get()) : "");
            health.failed(loop.now(), cause);
            events.healthCheckFailed(instance, watched.definition());
            int most = watched.check().maxFailures();
            if (most > 0 && health.consecutiveFailures() > most) {
                kill.accept(instance, cause);
                return;
            }
        }
        if (news) {
            events.healthChanged(instance, trouble.isEmpty());
            changed.run();
        }
        loop.after(watched.check().interval(), () -> ask(watched));
    }

    private boolean inGrace(Watched watched) {
        return watched.instance().health().firstSuccess().isEmpty()
                && watched.instance().startedAt()
                        .filter(at -> loop.now().isBefore(at.plus(watched.check().grace()))).isPresent();
    }
}
