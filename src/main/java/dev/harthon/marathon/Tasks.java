package dev.harthon.marathon;

import dev.harthon.http.HttpBody;
import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpReply;
import dev.harthon.http.Json;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Tasks of one application or of all. */
public final class Tasks {

    private final Endpoint endpoint;

    Tasks(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** The tasks of an application; none where it does not exist. */
    public List<TaskView> of(AppId id) {
        return endpoint.find(Apps.path(id) + "/tasks", "cannot list the tasks of " + id)
                .map(answer -> Views.list(answer.path("tasks"), TaskView::new))
                .orElse(List.of());
    }

    public List<TaskView> all() {
        return Views.list(endpoint.read("/v2/tasks", "cannot list the tasks").path("tasks"), TaskView::new);
    }

    /** Kills tasks that Marathon then replaces; gives those that it will kill. Ids it does not know are skipped. */
    public List<TaskView> kill(Collection<String> ids) {
        HttpReply reply = endpoint.write(HttpCall.post(endpoint.uri("/v2/tasks/delete"), HttpBody.json(body(ids))));
        return Views.list(reply.require("cannot kill " + String.join(", ", ids)).json().path("tasks"), TaskView::new);
    }

    /** Kills tasks and makes their applications smaller by them. */
    public Change killAndScale(Collection<String> ids) {
        return endpoint.post("/v2/tasks/delete?scale=true", body(ids), "cannot kill " + String.join(", ", ids));
    }

    private static ObjectNode body(Collection<String> ids) {
        ObjectNode body = Json.object();
        ids.forEach(body.putArray("ids")::add);
        return body;
    }
}
