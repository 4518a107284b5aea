package dev.harthon.workbench;

import dev.harthon.marathon.AppId;
import dev.harthon.marathon.AppView;
import dev.harthon.marathon.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Where the tasks of an application answer: the host ports that Marathon assigned to its named ports. */
public final class ServiceAddresses {

    /**
     * One port of one task.
     *
     * @param url {@code http://host:port}, or {@code https} for a port of that name
     */
    public record Address(String task, String port, String protocol, String url) {}

    private final Cluster cluster;

    public ServiceAddresses(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Of running tasks and TCP ports; nothing where there is no such application. */
    public Optional<List<Address>> of(String app) {
        return cluster.marathon().apps().find(AppId.parse(app)).map(ServiceAddresses::addresses);
    }

    private static List<Address> addresses(AppView app) {
        JsonNode mappings = app.json().path("container").path("portMappings");
        JsonNode ports = mappings.isEmpty() ? app.json().path("portDefinitions") : mappings;
        List<Address> addresses = new ArrayList<>();
        for (TaskView task : app.tasks()) {
            for (int i = 0; task.isRunning() && i < task.ports().size(); i++) {
                String name = ports.path(i).path("name").asString(String.valueOf(i));
                String protocol = ports.path(i).path("protocol").asString("tcp");
                if (protocol.contains("tcp")) {
                    String scheme = name.equals("https") ? "https" : "http";
                    addresses.add(new Address(task.id().text(), name, protocol,
                            scheme + "://" + task.host() + ":" + task.ports().get(i)));
                }
            }
        }
        return List.copyOf(addresses);
    }
}
