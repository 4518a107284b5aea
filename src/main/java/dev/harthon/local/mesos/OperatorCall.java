package dev.harthon.local.mesos;

import dev.harthon.local.http.HttpError;
import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A call of the operator API: a document with a {@code type}, answered by one of the same type. */
record OperatorCall(String type, JsonNode document) {

    /** @param who {@code master} or {@code agent}, for the words of refusals */
    static OperatorCall read(Request request, String who) throws IOException {
        String contentType = request.header("Content-Type").map(t -> t.split(";")[0].trim())
                .orElseThrow(() -> refused(400, "Expecting 'Content-Type' to be present"));
        if (!contentType.equals("application/json")) {
            throw refused(415, "Expecting 'Content-Type' of application/json or application/x-protobuf"
                    + " or application/recordio");
        }
        JsonNode document;
        try {
            document = Json.read(request.bytes());
        } catch (JacksonException e) {
            throw refused(400, "Failed to parse body into JSON: " + e.getOriginalMessage());
        }
        String type = document.path("type").stringValue("");
        if (type.isEmpty()) {
            throw untyped(who);
        }
        return new OperatorCall(type, document);
    }

    static HttpError untyped(String who) {
        return refused(400, "Failed to validate " + who + "::Call: Expecting 'type' to be present");
    }

    static HttpError refused(int status, String why) {
        return new HttpError(Response.text(status, why));
    }

    /** The answer, under the call's name in lower case. */
    Response answer(String field, JsonNode value) {
        ObjectNode answer = Json.object().put("type", type);
        answer.set(field, value);
        return Response.json(200, answer);
    }
}
