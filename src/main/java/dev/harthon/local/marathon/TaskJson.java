package dev.harthon.local.marathon;

import dev.harthon.local.http.Json;
import dev.harthon.local.marathon.app.PortDefinition;
import dev.harthon.local.marathon.app.Timestamps;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tasks as the API prints them: one for each instance that was ever launched. */
final class TaskJson {

    private TaskJson() {}

    static ArrayNode all(Collection<Instance> instances) {
        ArrayNode tasks = Json.array();
        instances.stream().filter(i -> i.task().isPresent()).forEach(i -> tasks.add(task(i)));
        return tasks;
    }

    static ObjectNode task(Instance instance) {
        return task(instance, List.of());
    }

    /** As the list of all tasks has it, which alone knows service ports. */
    static ObjectNode withServicePorts(Instance instance) {
        return task(instance, instance.app().ports().stream().map(PortDefinition::port).toList());
    }

    private static ObjectNode task(Instance instance, List<Integer> servicePorts) {
        var task = instance.task().orElseThrow();
        ObjectNode node = Json.object().put("appId", instance.appId().path());
        node.set("healthCheckResults", HealthJson.results(instance));
        node.put("host", task.agent().hostname()).put("id", task.spec().id());
        boolean networked = task.lastStatus().filter(status -> status.networked()).isPresent();
        node.set("ipAddresses", networked ? addresses() : Json.array());
        node.set("ports", numbers(instance.hostPorts()));
        node.set("servicePorts", numbers(servicePorts));
        node.put("slaveId", task.agent().id()).put("state", task.state().mesosName());
        instance.stagedAt().ifPresent(at -> node.put("stagedAt", Timestamps.format(at)));
        instance.startedAt().ifPresent(at -> node.put("startedAt", Timestamps.format(at)));
        if (instance.active()) {
            node.put("version", Timestamps.format(instance.app().version()));
        }
        node.set("localVolumes", Json.array());
        return node.put("role", "*");
    }

    static ArrayNode addresses() {
        ArrayNode addresses = Json.array();
        addresses.addObject().put("ipAddress", "127.0.0.1").put("protocol", "IPv4");
        return addresses;
    }

    static ArrayNode numbers(List<Integer> numbers) {
        ArrayNode array = Json.array();
        numbers.forEach(array::add);
        return array;
    }
}
