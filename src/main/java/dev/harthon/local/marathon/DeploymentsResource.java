package dev.harthon.local.marathon;

import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;

/** {@code /v2/deployments}: what is under way, and how to stop it. */
final class DeploymentsResource {

    private final Marathon marathon;

    DeploymentsResource(Marathon marathon) {
        this.marathon = marathon;
    }

    void addTo(Router router) {
        router.on("GET", "/v2/deployments", request -> marathon.loop().call(() -> Response.json(200,
                        Json.array(marathon.deployments().running(), DeploymentJson::running))))
                .on("DELETE", "/v2/deployments/{id}", this::delete);
    }

    /** Rolled back, or by force merely ended in whatever state it is. */
    private Response delete(Request request) {
        boolean force = request.flag("force", false);
        return marathon.loop().call(() -> {
            Deployment deployment = marathon.deployments().find(request.variable("id"));
            if (force) {
                marathon.deployments().cancel(deployment);
                return Response.empty(202);
            }
            Change change = marathon.definitions().revert(deployment.plan());
            marathon.changed();
            return Answers.changed(change);
        });
    }
}
