package dev.harthon.depot.builder;

import dev.harthon.http.HttpReply;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Long lists, which a depot gives in pages of fifty: {@code range} is the place of the first item, and the status is
 * 206 while there are more (builder: components/builder-api/src/server/helpers.rs).
 */
record Pages(DepotApi api) {

    private static final int MOST = 2_000;

    /** All items of a list; none where the depot knows nothing. */
    List<JsonNode> all(String what, URI list) {
        return upTo(MOST, what, list);
    }

    /** The items of the first page. */
    List<JsonNode> first(String what, URI list) {
        return upTo(1, what, list);
    }

    private List<JsonNode> upTo(int pages, String what, URI list) {
        List<JsonNode> items = new ArrayList<>();
        long start = 0;
        for (int page = 0; page < pages; page++) {
            String query = list.getRawQuery() == null ? "?" : "&";
            HttpReply reply = api.get(URI.create(list + query + "range=" + start));
            if (reply.status() == 404) {
                break;
            }
            JsonNode json = api.refusals().json(what, reply);
            JsonNode data = json.path("data");
            data.forEach(items::add);
            long next = json.path("range_end").asLong(start + data.size() - 1) + 1;
            boolean more = json.path("total_count").asLong(reply.status() == 206 ? Long.MAX_VALUE : 0) > next;
            if (data.isEmpty() || next <= start || !more) {
                break;
            }
            start = next;
        }
        return List.copyOf(items);
    }
}
