package dev.harthon.mesos;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * An agent as the master knows it; the tree keeps what has no name here.
 */
public record AgentView(JsonNode json) {

    public String id() {
        return json.path("id").asString("");
    }

    public String host() {
        return json.path("hostname").asString("");
    }

    public boolean isActive() {
        return json.path("active").asBoolean(true);
    }

    /** What nobody uses of a resource: {@code cpus}, {@code mem} and {@code disk} (MiB), {@code gpus}. */
    public double free(String resource) {
        return total(resource) - json.path("used_resources").path(resource).asDouble(0);
    }

    public double total(String resource) {
        return json.path("resources").path(resource).asDouble(0);
    }

    /** Attributes by name. */
    public Map<String, String> attributes() {
        Map<String, String> attributes = new TreeMap<>();
        json.path("attributes").properties()
                .forEach(one -> attributes.put(one.getKey(), one.getValue().asString(one.getValue().toString())));
        return attributes;
    }
}
