package dev.harthon.local.marathon.app;

import dev.harthon.local.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;

/** What is wrong with a document, by path: {@code /portDefinitions(1)/port}. */
public final class Problems {

    private final Map<String, List<String>> byPath = new LinkedHashMap<>();

    public void add(String path, String error) {
        byPath.computeIfAbsent(path.isEmpty() ? "/" : path, p -> new ArrayList<>()).add(error);
    }

    public boolean isEmpty() {
        return byPath.isEmpty();
    }

    /** The {@code details} of Marathon's answer. */
    public ArrayNode json() {
        ArrayNode details = Json.array();
        byPath.forEach((path, errors) -> details.addObject().put("path", path).set("errors", Json.strings(errors)));
        return details;
    }
}
