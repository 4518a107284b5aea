package dev.harthon.local.marathon;

import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.marathon.app.MarathonError;
import dev.harthon.local.marathon.app.Problems;
import dev.harthon.local.marathon.app.Timestamps;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What requests and answers of the API have in common. */
final class Answers {

    private Answers() {}

    /**
     * The request's document.
     *
     * @throws MarathonError 400 or 415; the details are a list, for clients that cannot read the text that Marathon
     *     puts there
     */
    static JsonNode document(Request request) throws IOException {
        Optional<String> type = request.header("Content-Type").map(t -> t.split(";")[0].trim());
        if (type.filter(t -> !t.equalsIgnoreCase("application/json")).isPresent()) {
            throw MarathonError.of(415, "Unsupported Media Type");
        }
        byte[] bytes = request.bytes();
        Problems problems = new Problems();
        if (bytes.length == 0) {
            problems.add("/", "No content to map due to end-of-input");
            throw MarathonError.of(400, "Please specify data in JSON format", problems);
        }
        try {
            return Json.read(bytes);
        } catch (JacksonException e) {
            problems.add("/", e.getOriginalMessage());
            throw MarathonError.of(400, "Invalid JSON", problems);
        }
    }

    static Response changed(Change change) {
        return changed(200, change);
    }

    static Response changed(int status, Change change) {
        return deploying(Response.json(status, Json.object()
                .put("version", Timestamps.format(change.version()))
                .put("deploymentId", change.deploymentId())), change);
    }

    static Response deploying(Response response, Change change) {
        return response.with("Marathon-Deployment-Id", change.deploymentId());
    }
}
