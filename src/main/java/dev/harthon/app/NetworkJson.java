package dev.harthon.app;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Network, ports and volumes: where ports stand depends on the network. */
final class NetworkJson {

    private NetworkJson() {}

    static void render(ObjectNode json, AppDefinition app) {
        boolean host = app.network().mode() == Network.Mode.HOST;
        if (!host || !app.volumes().isEmpty()) {
            // Without a type Marathon takes the container for a Docker one and asks for an image.
            ObjectNode container = json.putObject("container").put("type", "MESOS");
            ArrayNode volumes = container.putArray("volumes");
            app.volumes().forEach(volume -> volume(volumes.addObject(), volume));
            if (!host) {
                ArrayNode mappings = container.putArray("portMappings");
                app.ports().forEach(port -> mapping(mappings.addObject(), port));
            }
        }
        ObjectNode network = json.putArray("networks").addObject();
        network.put("mode", app.network().mode().toString());
        app.network().name().ifPresent(name -> network.put("name", name));
        if (host) {
            ArrayNode ports = json.putArray("portDefinitions");
            app.ports().forEach(port -> described(ports.addObject().put("port", port.requested()), port));
            if (app.hasFixedPorts()) {
                json.put("requirePorts", true);
            }
        }
    }

    /** Port 0 inside means: the same number as outside. So PORT0 holds in either network. */
    private static void mapping(ObjectNode json, PortDefinition port) {
        json.put("containerPort", port.requested());
        json.put("hostPort", port.requested());
        described(json, port);
    }

    private static void described(ObjectNode json, PortDefinition port) {
        json.put("protocol", port.protocol().toString());
        json.put("name", port.name().text());
        if (!port.labels().isEmpty()) {
            AppJson.strings(json.putObject("labels"), port.labels());
        }
    }

    private static void volume(ObjectNode json, Volume volume) {
        json.put("containerPath", volume.containerPath());
        if (volume instanceof Volume.Host host) {
            json.put("hostPath", host.hostPath());
            json.put("mode", host.readOnly() ? "RO" : "RW");
        } else if (volume instanceof Volume.Persistent persistent) {
            json.put("mode", "RW");
            json.putObject("persistent").put("size", persistent.size().mib());
        }
    }
}
