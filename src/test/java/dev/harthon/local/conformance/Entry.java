package dev.harthon.local.conformance;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** One recorded exchange. */
record Entry(JsonNode recorded) {

    /** Seconds, after which something had happened in the recording. */
    private static final double PAUSE = 0.1;

    JsonNode request() {
        return recorded.path("request");
    }

    JsonNode response() {
        return recorded.path("response");
    }

    String server() {
        return recorded.path("server").stringValue("marathon");
    }

    String method() {
        return request().path("method").stringValue();
    }

    String path() {
        return request().path("path").stringValue();
    }

    boolean asks() {
        return List.of("GET", "HEAD").contains(method());
    }

    boolean isStream() {
        return response().has("frames");
    }

    /** A step of a poll, which is written down only when the answer changes. */
    private boolean isPoll() {
        return !response().has("reason");
    }

    /** Whether one question was only asked again. */
    boolean overtakenBy(Entry next) {
        return asks() && request().equals(next.request())
                && (isPoll() && next.isPoll() || !recorded.has("note") && !next.recorded.has("note"));
    }

    /** Changes do, but for destroying an application. */
    boolean needsCalm() {
        return !asks() && !(method().equals("DELETE") && !path().contains("/tasks"));
    }

    boolean laterThan(Entry other) {
        return recorded.path("at").doubleValue(0) - other.recorded.path("at").doubleValue(0) > PAUSE;
    }

    @Override
    public String toString() {
        return recorded.path("at") + " " + request() + " " + recorded.path("note").stringValue("");
    }
}
