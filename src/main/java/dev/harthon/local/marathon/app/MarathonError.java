package dev.harthon.local.marathon.app;

import dev.harthon.local.http.Json;
import java.util.Collection;
import tools.jackson.databind.node.ObjectNode;

/** An error as Marathon answers it: a status, and an object with a {@code message}. */
public final class MarathonError extends RuntimeException {

    private final int status;
    private final transient ObjectNode body;

    private MarathonError(int status, ObjectNode body) {
        super(body.path("message").stringValue(""));
        this.status = status;
        this.body = body;
    }

    public static MarathonError of(int status, String message) {
        return new MarathonError(status, Json.object().put("message", message));
    }

    /** With {@code details}, which some clients want as a list even where there are none. */
    public static MarathonError of(int status, String message, Problems problems) {
        ObjectNode body = Json.object().put("message", message);
        body.set("details", problems.json());
        return new MarathonError(status, body);
    }

    public static MarathonError invalid(Problems problems) {
        return of(422, "Object is not valid", problems);
    }

    public static MarathonError invalid(String path, String error) {
        Problems problems = new Problems();
        problems.add(path, error);
        return invalid(problems);
    }

    public static MarathonError noApp(AppId id) {
        return of(404, "App '" + id + "' does not exist", new Problems());
    }

    public static MarathonError noGroup(AppId id) {
        return of(404, "Group '" + id + "' does not exist", new Problems());
    }

    public static MarathonError locked(Collection<String> deployments) {
        ObjectNode body = Json.object().put("message", "App is locked by one or more deployments. Override with the "
                + "option '?force=true'. View details at '/v2/deployments/<DEPLOYMENT_ID>'.");
        body.set("deployments", Json.array(deployments, id -> Json.object().put("id", id)));
        return new MarathonError(409, body);
    }

    public int status() {
        return status;
    }

    public ObjectNode body() {
        return body;
    }
}
