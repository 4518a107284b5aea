package dev.harthon.local.depot;

import dev.harthon.local.http.HttpError;
import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fifty items of a list, from the place that {@code range} says; 206 while more remain (builder:
 * components/builder-api/src/server/helpers.rs).
 */
final class Page {

    private static final int SIZE = 50;
    private static final String NO_CACHE = "private, no-cache, no-store";

    private Page() {}

    /** A list of packages: any place may be asked for, and -1 for all. */
    static Response exact(Request request, List<ObjectNode> all) {
        int start = range(request);
        return start < 0 ? page(all, 0, all.size()) : page(all, start, SIZE);
    }

    /** A search or the list of a channel: only whole pages. */
    static Response whole(Request request, List<ObjectNode> all) {
        return page(all, Math.max(0, range(request)) / SIZE * SIZE, SIZE);
    }

    /** An array that comes in one piece. */
    static Response array(List<ObjectNode> all) {
        return Response.json(200, Json.array(all, node -> node)).with("Cache-Control", NO_CACHE);
    }

    private static Response page(List<ObjectNode> all, int from, int size) {
        int start = Math.min(from, all.size());
        int end = Math.min(start + size, all.size());
        ObjectNode json = Json.object()
                .put("range_start", from)
                .put("range_end", end > start ? end - 1 : all.size())
                .put("total_count", all.size());
        json.set("data", Json.array(all.subList(start, end), node -> node));
        return Response.json(end < all.size() ? 206 : 200, json).with("Cache-Control", NO_CACHE);
    }

    private static int range(Request request) {
        String text = request.parameter("range").orElse("0");
        if (!text.matches("-1|\\d{1,9}")) {
            throw new HttpError(Response.text(400, "Invalid range"));
        }
        return Integer.parseInt(text);
    }
}
