package dev.harthon.local.marathon;

import dev.harthon.local.marathon.app.App;
import dev.harthon.local.marathon.app.AppId;
import dev.harthon.local.marathon.app.PortDefinition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives each port that asked for any a service port from 10000 on, unique in the cluster; earlier ones are kept. */
final class ServicePorts {

    private static final int FIRST = 10_000;

    private ServicePorts() {}

    static ObjectNode assign(RootGroup root, AppId id, ObjectNode spec) {
        Set<Integer> taken = new HashSet<>();
        root.apps().values().stream().filter(app -> !app.id().equals(id))
                .flatMap(app -> app.ports().stream()).map(PortDefinition::port).forEach(taken::add);
        Deque<Integer> earlier = new ArrayDeque<>();
        root.app(id).map(App::ports).ifPresent(ports -> ports.forEach(p -> earlier.add(p.port())));
        ObjectNode assigned = spec.deepCopy();
        assigned.path("portDefinitions").forEach(definition -> {
            int port = definition.path("port").intValue();
            earlier.remove(port);
            taken.add(port);
        });
        for (JsonNode definition : assigned.path("portDefinitions")) {
            if (definition.path("port").intValue() == 0) {
                int port = earlier.isEmpty() ? free(taken) : earlier.poll();
                taken.add(port);
                ((ObjectNode) definition).put("port", port);
            }
        }
        return assigned;
    }

    private static int free(Set<Integer> taken) {
        int port = FIRST;
        while (taken.contains(port)) {
            port++;
        }
        return port;
    }
}
