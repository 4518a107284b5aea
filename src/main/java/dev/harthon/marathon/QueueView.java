package dev.harthon.marathon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Instances that wait for an offer or for the end of a back-off. */
public record QueueView(JsonNode json) {

    /** An offer that was not used, and why. */
    public record UnusedOffer(JsonNode json) {

        public String host() {
            return Views.text(json.path("offer"), "hostname");
        }

        public List<String> reasons() {
            return Views.texts(json.path("reason"));
        }

        /** How much of a resource it has: {@code cpus}, {@code mem} and {@code disk} (MiB), {@code gpus}. */
        public double has(String resource) {
            return resources(resource).mapToDouble(one -> one.path("scalar").asDouble(0)).sum();
        }

        public boolean hasPort(int port) {
            return resources("ports").anyMatch(one -> Views.list(one.path("ranges"), range -> range).stream()
                    .anyMatch(range -> Views.number(range, "begin") <= port && port <= Views.number(range, "end")));
        }

        /** The ports as people write them: {@code 31000-32000}. */
        public String ports() {
            return resources("ports")
                    .flatMap(one -> Views.list(one.path("ranges"), range -> range).stream())
                    .map(range -> Views.number(range, "begin") + "-" + Views.number(range, "end"))
                    .collect(Collectors.joining(", "));
        }

        /** Roles that its resources are for; {@code *} is everybody. */
        public Set<String> roles() {
            return Views.list(json.path("offer").path("resources"), one -> Views.text(one, "role")).stream()
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Attributes of the agent by name. */
        public Map<String, String> attributes() {
            Map<String, String> attributes = new TreeMap<>();
            json.path("offer").path("attributes").forEach(one -> attributes.put(
                    Views.text(one, "name"), one.path("text").asString(one.path("scalar").asString(""))));
            return attributes;
        }

        private Stream<JsonNode> resources(String name) {
            return Views.list(json.path("offer").path("resources"), one -> one).stream()
                    .filter(one -> Views.text(one, "name").equals(name));
        }
    }

    public String appId() {
        JsonNode app = json.path("app").isObject() ? json.path("app") : json.path("pod");
        return Views.text(app, "id");
    }

    public int count() {
        return Views.number(json, "count");
    }

    /** The back-off that is left; 0 when offers are awaited. */
    public int secondsLeft() {
        return Views.number(json.path("delay"), "timeLeftSeconds");
    }

    /** No back-off any more: waiting for offers. It does not mean late. */
    public boolean awaitsOffers() {
        return json.path("delay").path("overdue").asBoolean(false);
    }

    /** Reason to the number of recent offers declined for it; each offer counts for its first reason only. */
    public Map<String, Integer> declined() {
        Map<String, Integer> declined = new LinkedHashMap<>();
        for (JsonNode reason : json.path("processedOffersSummary").path("rejectSummaryLastOffers")) {
            int count = Views.number(reason, "declined");
            if (count > 0) {
                declined.put(Views.text(reason, "reason"), count);
            }
        }
        return declined;
    }

    /** Offers with all their reasons, where they were asked for. */
    public List<UnusedOffer> lastUnusedOffers() {
        return Views.list(json.path("lastUnusedOffers"), UnusedOffer::new);
    }
}
