package dev.harthon.local.fetch;

import dev.harthon.local.http.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What the fetcher is told to do with each URI, as it prints it at its start. */
record FetchPlan(List<Step> steps) {

    enum Action {
        BYPASS_CACHE,
        DOWNLOAD_AND_CACHE,
        RETRIEVE_FROM_CACHE
    }

    /** @param cached the file in the cache, present unless the cache is bypassed */
    record Step(FetchItem item, Action action, Optional<Path> cached) {}

    ObjectNode json(Path sandbox, Path cache, String user) {
        ObjectNode info = Json.object().put("cache_directory", cache.toString());
        info.set("items", Json.array(steps, FetchPlan::json));
        info.put("sandbox_directory", sandbox.toString());
        info.set("stall_timeout", Json.object().put("nanoseconds", 60_000_000_000L));
        return info.put("user", user);
    }

    private static ObjectNode json(Step step) {
        ObjectNode node = Json.object().put("action", step.action().name());
        step.cached().ifPresent(file -> node.put("cache_filename", String.valueOf(file.getFileName())));
        FetchItem item = step.item();
        ObjectNode uri = Json.object()
                .put("cache", item.cache())
                .put("executable", item.executable())
                .put("extract", item.extract());
        item.outputFile().ifPresent(name -> uri.put("output_file", name));
        node.set("uri", uri.put("value", item.uri()));
        return node;
    }
}
