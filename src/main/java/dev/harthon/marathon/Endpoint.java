package dev.harthon.marathon;

import dev.harthon.http.HttpBody;
import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpReply;
import dev.harthon.http.Urls;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One Marathon: reads and changes below its base address, which may have a path ({@code /service/marathon}). */
final class Endpoint {

    private final HttpCaller http;
    private final URI base;

    Endpoint(HttpCaller http, URI base) {
        this.http = http;
        this.base = base;
    }

    HttpCaller http() {
        return http;
    }

    URI uri(String path) {
        return Urls.below(base, path);
    }

    JsonNode read(String path, String what) {
        return get(path).require(what).json();
    }

    /** Nothing for what Marathon does not know; a 404 that is not Marathon's own is a fault. */
    Optional<JsonNode> find(String path, String what) {
        HttpReply reply = get(path);
        boolean unknown = reply.status() == 404 && reply.tryJson().filter(json -> json.has("message")).isPresent();
        return unknown ? Optional.empty() : Optional.of(reply.require(what).json());
    }

    Change put(String path, JsonNode body, String what) {
        return change(HttpCall.put(uri(path), HttpBody.json(body)), what);
    }

    Change post(String path, JsonNode body, String what) {
        return change(HttpCall.post(uri(path), HttpBody.json(body)), what);
    }

    Change delete(String path, String what) {
        return change(HttpCall.delete(uri(path)), what);
    }

    /** Sends a write; it is not repeated once Marathon may have seen it, for a repetition would meet its own lock. */
    HttpReply write(HttpCall call) {
        return http.send(call.accept("application/json").asCautious());
    }

    private Change change(HttpCall call, String what) {
        return Answers.change(write(call), what);
    }

    private HttpReply get(String path) {
        return http.send(HttpCall.get(uri(path)).accept("application/json"));
    }
}
