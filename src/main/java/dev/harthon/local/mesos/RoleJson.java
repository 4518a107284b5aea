package dev.harthon.local.mesos;

import dev.harthon.local.http.Json;
import dev.harthon.local.task.Resources;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The one role there is, with what its tasks use. */
final class RoleJson {

    private RoleJson() {}

    static ObjectNode of(Master master, Resources used) {
        ObjectNode role = Json.object().put("name", "*").put("weight", 1.0);
        ObjectNode quota = role.putObject("quota").put("role", "*");
        quota.putObject("guarantee");
        quota.putObject("limit");
        quota.set("consumed", nonZero(used));
        role.set("resources", nonZero(used));
        role.set("allocated", nonZero(used));
        role.putObject("offered");
        role.putObject("reserved");
        role.set("frameworks", Json.strings(List.of(master.frameworkId())));
        return role;
    }

    private static ObjectNode nonZero(Resources used) {
        ObjectNode node = StateJson.resources(used);
        node.properties().removeIf(e -> e.getValue().isNumber() && e.getValue().doubleValue() == 0);
        return node;
    }
}
