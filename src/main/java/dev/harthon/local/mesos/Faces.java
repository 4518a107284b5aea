package dev.harthon.local.mesos;

import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the HTTP faces of master and agent have in common. */
final class Faces {

    private Faces() {}

    /** JSON, or a call of a JavaScript function with it. */
    static Response json(Request request, JsonNode node) {
        Optional<String> function = request.parameter("jsonp");
        return function.isEmpty() ? Response.json(200, node)
                : Response.of(200, "text/javascript",
                        (function.get() + "(" + Json.text(node) + ")").getBytes(StandardCharsets.UTF_8));
    }

    static Response unknown(Request request, List<String> methods) {
        if (methods.isEmpty()) {
            return Response.text(404, "404 Not Found.");
        }
        String allowed = String.join(", ", methods);
        return Response.text(405, "405 Method Not Allowed. Expecting one of { '" + String.join("', '", methods)
                + "' }, but received '" + request.method() + "'.").with("Allow", allowed);
    }
}
