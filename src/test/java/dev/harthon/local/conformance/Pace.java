package dev.harthon.local.conformance;

import dev.harthon.local.Api;
import dev.harthon.local.Await;
import dev.harthon.local.LocalCluster;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Lets a cluster go as fast as the recorded one did, who was slower. */
final class Pace {

    private static final List<String> UNFINISHED = List.of("TASK_STAGING", "TASK_STARTING", "TASK_RUNNING");

    private final LocalCluster cluster;
    private final Api api;
    /** What was killed; an answer lists it as it was before. */
    private final Set<String> doomed = new HashSet<>();
    private boolean withholding;
    private int seen;

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
        withholding = true;
    }

    /** To be called before the cluster is looked at: what arrives from now on may not show yet. */
    void look() {
        seen = cluster.faults().heldReports();
    }

    /** First tasks are launched, then they are reported on, one report at a time, so that no state is passed over. */
    void letThrough() {
        if (withholding) {
            withholding = false;
            cluster.faults().withholdOffers(false);
        } else if (seen > 0) {
            cluster.faults().releaseReport();
        }
    }

    /** Where time had passed in the recording: until every application has what it shall have. */
    void settle() {
        letAllThrough();
        Await.until("every application has what it shall have", this::settled);
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
        withholding = false;
        cluster.faults().withholdOffers(false);
        cluster.faults().holdReports(false);
    }
}
