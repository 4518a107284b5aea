package dev.harthon.local.mesos;

import dev.harthon.local.http.Json;
import dev.harthon.local.task.Resources;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Resources as lists of named values, as the operator API has them. */
final class ResourceLists {

    /** What is said with each resource besides its amount. */
    enum Detail {
        PLAIN,
        ROLE,
        ALLOCATED,
        ROLE_ALLOCATED
    }

    private ResourceLists() {}

    static ArrayNode of(Resources resources, Detail detail) {
        ArrayNode list = Json.array();
        scalar(list, "cpus", resources.cpus(), detail);
        scalar(list, "mem", resources.mem(), detail);
        scalar(list, "disk", resources.disk(), detail);
        if (!resources.ports().isEmpty()) {
            ObjectNode ports = list.addObject().put("name", "ports").put("type", "RANGES");
            ports.putObject("ranges").set("range", Json.array(resources.ports().ranges(),
                    range -> Json.object().put("begin", range.begin()).put("end", range.end())));
            detail(ports, detail);
        }
        return list;
    }

    private static void scalar(ArrayNode list, String name, double value, Detail detail) {
        if (value > 0) {
            ObjectNode resource = list.addObject().put("name", name).put("type", "SCALAR");
            resource.putObject("scalar").put("value", value);
            detail(resource, detail);
        }
    }

    private static void detail(ObjectNode resource, Detail detail) {
        if (detail == Detail.ROLE || detail == Detail.ROLE_ALLOCATED) {
            resource.put("role", "*");
        }
        if (detail == Detail.ALLOCATED || detail == Detail.ROLE_ALLOCATED) {
            resource.putObject("allocation_info").put("role", "*");
        }
    }
}
