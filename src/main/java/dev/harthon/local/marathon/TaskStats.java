package dev.harthon.local.marathon;

import dev.harthon.local.http.Json;
import dev.harthon.local.marathon.app.App;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Counts and ages of an application's tasks, grouped by what they were launched for. */
final class TaskStats {

    private TaskStats() {}

    static ObjectNode of(App app, List<Instance> all, Instant now) {
        ObjectNode stats = Json.object();
        put(stats, "startedAfterLastScaling", all, now, i -> !i.app().version().isBefore(app.lastScalingAt()));
        put(stats, "withLatestConfig", all, now, i -> !i.app().version().isBefore(app.lastConfigChangeAt()));
        put(stats, "withOutdatedConfig", all, now, i -> i.app().version().isBefore(app.lastConfigChangeAt()));
        put(stats, "totalSummary", all, now, i -> true);
        return stats;
    }

    private static void put(ObjectNode stats, String name, List<Instance> all, Instant now, Predicate<Instance> which) {
        List<Instance> chosen = all.stream().filter(Instance::active).filter(which).toList();
        if (chosen.isEmpty()) {
            return;
        }
        ObjectNode node = Json.object();
        node.set("counts", Json.object()
                .put("staged", count(chosen, i -> !i.running()))
                .put("running", count(chosen, Instance::running))
                .put("healthy", count(chosen, i -> i.health().alive()))
                .put("unhealthy", count(chosen, i -> i.health().known() && !i.health().alive())));
        double[] ages = chosen.stream().flatMap(i -> i.startedAt().stream())
                .mapToDouble(at -> Duration.between(at, now).toMillis() / 1000.0).sorted().toArray();
        if (ages.length > 0) {
            node.set("lifeTime", Json.object().put("averageSeconds", average(ages)).put("medianSeconds", median(ages)));
        }
        ObjectNode wrapped = Json.object();
        wrapped.set("stats", node);
        stats.set(name, wrapped);
    }

    private static long count(List<Instance> instances, Predicate<Instance> which) {
        return instances.stream().filter(which).count();
    }

    private static double average(double[] ages) {
        double sum = 0;
        for (double age : ages) {
            sum += age;
        }
        return sum / ages.length;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
