package dev.harthon.marathon;

import dev.harthon.http.HttpBody;
import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpReply;
import dev.harthon.http.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Groups of applications, of which Marathon can say beforehand what a change would do. */
public final class Groups {

    /** What only Marathon says of an application, and what it takes from nobody. */
    private static final List<String> SERVERS = List.of(
            "version", "versionInfo", "tasks", "tasksStaged", "tasksRunning", "tasksHealthy", "tasksUnhealthy",
            "deployments", "lastTaskFailure", "readinessCheckResults", "taskStats");

    private final Endpoint endpoint;

    Groups(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * What Marathon would do if an application were replaced by the definition: the actions of each step, such as
     * {@code RestartApplication /shop/redis}. Nothing is changed. The other applications of its group are sent along as
     * they are, since a group is replaced whole (marathon: api/v2/GroupsResource.scala).
     */
    public List<List<String>> rehearse(AppId app, ObjectNode definition) {
        String what = "cannot ask Marathon what would happen to " + app;
        String group = "/v2/groups" + app.text().substring(0, app.text().lastIndexOf('/'));
        ObjectNode content = Json.object();
        ArrayNode apps = content.putArray("apps");
        endpoint.find(group + "?embed=group.apps", what).ifPresent(there -> there.path("apps").forEach(one -> {
            if (!Views.text(one, "id").equals(app.text())) {
                apps.add(plain(one));
            }
        }));
        apps.add(definition);
        HttpReply reply = endpoint.write(HttpCall.put(endpoint.uri(group + "?dryRun=true"), HttpBody.json(content)));
        if (!reply.isSuccess()) {
            Answers.change(reply, what).orThrow(what);
        }
        return Views.list(reply.json().path("steps"), step -> Views.list(step.path("actions"), Groups::text));
    }

    private static JsonNode plain(JsonNode app) {
        ObjectNode copy = (ObjectNode) app.deepCopy();
        SERVERS.forEach(copy::remove);
        return copy;
    }

    private static String text(JsonNode action) {
        return (Views.text(action, "action") + " " + Views.text(action, "app")).strip();
    }
}
