package dev.harthon.marathon;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A running deployment. A finished one is simply gone from the list. */
public record DeploymentView(JsonNode json) {

    public String id() {
        return Views.text(json, "id");
    }

    public String version() {
        return Views.text(json, "version");
    }

    public List<String> affectedApps() {
        return Views.texts(json.path("affectedApps"));
    }

    /** 0 before the first step, then from 1. */
    public int currentStep() {
        return Views.number(json, "currentStep");
    }

    public int totalSteps() {
        return Views.number(json, "totalSteps");
    }

    /** What is being done, such as {@code ScaleApplication /shop/redis}. */
    public List<String> currentActions() {
        return Views.list(json.path("currentActions"),
                action -> (Views.text(action, "action") + " " + Views.text(action, "app")).strip());
    }
}
