package dev.harthon.local.marathon;

import dev.harthon.local.marathon.app.App;
import dev.harthon.local.marathon.app.PortDefinition;
import dev.harthon.local.marathon.app.Timestamps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The variables that Marathon gives a task (marathon: mesos/EnvironmentHelper.scala). */
final class MarathonEnvironment {

    private static final int LONGEST_LABEL = 512;

    private MarathonEnvironment() {}

    static Map<String, String> of(App app, String taskId, String hostname, List<Integer> hostPorts) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("MESOS_TASK_ID", taskId);
        environment.put("MARATHON_APP_ID", app.id().path());
        environment.put("MARATHON_APP_VERSION", Timestamps.format(app.version()));
        environment.put("MARATHON_APP_RESOURCE_CPUS", String.valueOf(app.amount("cpus")));
        environment.put("MARATHON_APP_RESOURCE_MEM", String.valueOf(app.amount("mem")));
        environment.put("MARATHON_APP_RESOURCE_DISK", String.valueOf(app.amount("disk")));
        environment.put("MARATHON_APP_RESOURCE_GPUS", String.valueOf((int) app.amount("gpus")));
        environment.put("MARATHON_APP_ENFORCE_GROUP_ROLE", "FALSE");
        labels(app, environment);
        environment.put("HOST", hostname);
        ports(app.ports(), hostPorts, environment);
        environment.putAll(app.env());
        return environment;
    }

    private static void labels(App app, Map<String, String> environment) {
        Map<String, String> labels = new LinkedHashMap<>();
        app.labels().forEach((key, value) -> {
            if (key.length() < LONGEST_LABEL - "MARATHON_APP_LABEL_".length() && value.length() < LONGEST_LABEL) {
                labels.put(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]+", "_"), value);
            }
        });
        environment.put("MARATHON_APP_LABELS", String.join(" ", labels.keySet()));
        labels.forEach((name, value) -> environment.put("MARATHON_APP_LABEL_" + name, value));
    }

    /**
     * {@code PORT_<n>} is named after the number of the definition, which for a port that asked for any is its service
     * port. Hyphens of a port's name stay in the variable's.
     */
    private static void ports(List<PortDefinition> definitions, List<Integer> hostPorts, Map<String, String> env) {
        for (int i = 0; i < hostPorts.size(); i++) {
            String port = String.valueOf(hostPorts.get(i));
            PortDefinition definition = definitions.get(i);
            env.put("PORT" + i, port);
            env.put("PORT_" + definition.port(), port);
            definition.name().ifPresent(name -> env.put("PORT_" + name.toUpperCase(Locale.ROOT), port));
        }
        if (!hostPorts.isEmpty()) {
            env.put("PORT", String.valueOf(hostPorts.get(0)));
            env.put("PORTS", hostPorts.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
    }
}
