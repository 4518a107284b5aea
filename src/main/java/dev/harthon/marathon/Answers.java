package dev.harthon.marathon;

import dev.harthon.http.HttpReply;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Understands Marathon's answers to changes, in all the forms its releases give errors (marathon: docs, "errors"). */
final class Answers {

    private Answers() {}

    static Change change(HttpReply reply, String what) {
        if (reply.isSuccess()) {
            return accepted(reply);
        }
        return switch (reply.status()) {
            case 400, 404, 409, 422 -> refused(reply);
            case 403 -> tooMany(reply, what);
            default -> throw reply.fault(what);
        };
    }

    /** Creates answer with the application, other changes with {@code version} and {@code deploymentId}. */
    private static Change accepted(HttpReply reply) {
        JsonNode json = reply.json();
        String deployment = reply.headers().first("marathon-deployment-id")
                .or(() -> Views.optionalText(json, "deploymentId"))
                .or(() -> Views.ids(json.path("deployments")).stream().findFirst())
                .orElse("");
        return new Change.Accepted(deployment, Views.text(json, "version"), reply.status() == 201);
    }

    /** Forbidden is also the answer when {@code --max_running_deployments} is reached. */
    private static Change tooMany(HttpReply reply, String what) {
        if (reply.summary().startsWith("Max number")) {
            return refused(reply);
        }
        throw reply.fault(what);
    }

    private static Change refused(HttpReply reply) {
        JsonNode json = reply.tryJson().orElseThrow(() -> reply.fault("this is no Marathon"));
        String message = Views.optionalText(json, "message").orElse(reply.statusLine());
        if (reply.status() == 409 && json.has("deployments")) {
            return new Change.Locked(message, Views.ids(json.path("deployments")));
        }
        return new Change.Rejected(reply.status(), message, violations(json.path("details")));
    }

    /** Details are a list, or the words of a parser. */
    private static List<Violation> violations(JsonNode details) {
        if (details.isString()) {
            return List.of(new Violation("/", List.of(details.asString())));
        }
        return Views.list(details, one -> new Violation(Views.text(one, "path"), Views.texts(one.path("errors"))));
    }
}
