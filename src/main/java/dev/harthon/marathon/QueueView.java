package dev.harthon.marathon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    public int unusedOffers() {
        return Views.number(json.path("processedOffersSummary"), "unusedOffersCount");
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
