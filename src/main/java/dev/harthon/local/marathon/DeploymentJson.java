package dev.harthon.local.marathon;

import dev.harthon.local.http.Json;
import dev.harthon.local.marathon.app.AppId;
import dev.harthon.local.marathon.app.Timestamps;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Deployments as the API and the events print them. */
final class DeploymentJson {

    private DeploymentJson() {}

    static ObjectNode running(Deployment deployment) {
        DeploymentPlan plan = deployment.plan();
        ObjectNode node = Json.object().put("id", plan.id());
        node.set("steps", Json.array(plan.steps(), DeploymentJson::step));
        node.put("version", Timestamps.format(plan.version()));
        node.set("affectedApps", Json.strings(plan.affected().stream().map(AppId::path).toList()));
        node.set("affectedPods", Json.array());
        node.set("currentActions", Json.array(deployment.currentActions(), action -> {
            ObjectNode current = action(action);
            current.set("readinessCheckResults", Json.array());
            return current;
        }));
        return node.put("currentStep", deployment.currentStep()).put("totalSteps", plan.steps().size());
    }

    /** With the group before and after as some clients demand it, though without their content. */
    static ObjectNode plan(DeploymentPlan plan) {
        ObjectNode node = Json.object().put("id", plan.id());
        node.set("original", group(plan.original()));
        node.set("target", group(plan.target()));
        node.set("steps", Json.array(plan.steps(), DeploymentJson::step));
        return node.put("version", Timestamps.format(plan.version()));
    }

    static ObjectNode step(List<Action> actions) {
        ObjectNode node = Json.object();
        node.set("actions", Json.array(actions, DeploymentJson::action));
        return node;
    }

    private static ObjectNode group(RootGroup group) {
        ObjectNode node = Json.object().put("id", "/");
        List.of("apps", "groups", "dependencies", "pods").forEach(node::putArray);
        return node.put("version", Timestamps.format(group.version()));
    }

    /** Both the key of today and the one before 1.1.1: each has clients that read only it. */
    private static ObjectNode action(Action action) {
        String kind = action.kind().name();
        return Json.object().put("action", kind).put("type", kind).put("app", action.app().path());
    }
}
