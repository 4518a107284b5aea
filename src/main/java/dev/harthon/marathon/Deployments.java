package dev.harthon.marathon;

import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpReply;
import dev.harthon.http.Urls;
import java.util.List;

/** Deployments that are under way. */
public final class Deployments {

    private final Endpoint endpoint;

    Deployments(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    public List<DeploymentView> list() {
        return Views.list(endpoint.read("/v2/deployments", "cannot list the deployments"), DeploymentView::new);
    }

    /**
     * Starts the way back to the state before; rolling a creation back removes the application. The version of the
     * answer is an old one and says nothing about the new deployment.
     */
    public Change rollback(String id) {
        return endpoint.delete(path(id), "cannot roll deployment " + id + " back");
    }

    /** Stops the deployment where it stands. {@code false} when it is not there. */
    public boolean cancel(String id) {
        HttpReply reply = endpoint.write(HttpCall.delete(endpoint.uri(path(id) + "?force=true")));
        if (reply.status() == 404) {
            return false;
        }
        reply.require("cannot cancel deployment " + id);
        return true;
    }

    private static String path(String id) {
        return "/v2/deployments/" + Urls.encode(id);
    }
}
