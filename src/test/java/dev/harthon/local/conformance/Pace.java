package dev.harthon.local.conformance;

import dev.harthon.local.Api;
import dev.harthon.local.LocalCluster;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Lets a cluster go as fast as the recorded one did, who was slower. */
final class Pace {

    private static final Duration SETTLING = Duration.ofSeconds(2);
    private static final List<String> UNFINISHED = List.of("TASK_STAGING", "TASK_STARTING", "TASK_RUNNING");

    private final LocalCluster cluster;
    private final Api api;
    /** What was killed; an answer lists it as it was before. */
    private final Set<String> doomed = new HashSet<>();
    private int held;

    Pace(LocalCluster cluster, Api api) {
        this.cluster = cluster;
        this.api = api;
    }

    void doom(Collection<String> tasks) {
        doomed.addAll(tasks);
    }

    /** After a change: neither offers nor reports. */
    void hold() {
        cluster.faults().withholdOffers(true);
        cluster.faults().holdReports(true);
        held = 2;
    }

    /** First tasks are launched, then they are reported on. */
    void letThrough() {
        held = Math.max(0, held - 1);
        if (held == 1) {
            cluster.faults().withholdOffers(false);
        } else {
            cluster.faults().holdReports(false);
        }
    }

    /** Where time had passed in the recording: until every application has what it shall have, if it can. */
    void settle() {
        letAllThrough();
        long deadline = System.nanoTime() + SETTLING.toNanos();
        while (!settled() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private boolean settled() {
        int wanted = 0;
        for (JsonNode app : api.get("/v2/apps").path("apps")) {
            wanted += app.path("instances").intValue();
        }
        List<JsonNode> tasks = api.master("/tasks?limit=1000").path("tasks").valueStream()
                .filter(task -> UNFINISHED.contains(task.path("state").stringValue())).toList();
        return tasks.size() == wanted
                && tasks.stream().noneMatch(task -> doomed.contains(task.path("id").stringValue()))
                && tasks.stream().allMatch(task -> task.path("state").stringValue().equals("TASK_RUNNING"));
    }

    void letAllThrough() {
        letThrough();
        letThrough();
    }
}
