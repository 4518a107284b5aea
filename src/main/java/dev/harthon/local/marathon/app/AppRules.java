package dev.harthon.local.marathon.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an application of the right shape must also be (marathon: api/v2/validation/AppValidation.scala). */
final class AppRules {

    private static final Set<String> RESERVED = Set.of("restart", "tasks", "versions", ".", "..");

    private AppRules() {}

    static void check(ObjectNode app, Problems problems) {
        id(app, problems);
        command(app, problems);
        features(app, problems);
        ports(app, problems);
        fetch(app, problems);
        ConstraintRules.check(app.path("constraints"), problems);
        healthChecks(app, problems);
        roles(app, problems);
        networks(app, problems);
        strategies(app, problems);
    }

    private static void id(ObjectNode app, Problems problems) {
        AppId id = AppId.of(app.path("id").stringValue());
        if (id.isRoot()) {
            problems.add("/id", "Path must contain at least one path element");
            problems.add("/", "must not be root");
            return;
        }
        List<String> segments = id.segments();
        if (RESERVED.contains(segments.get(segments.size() - 1))) {
            problems.add("/id", "must not end with any of the following reserved keywords: "
                    + "restart, tasks, versions, ., ..");
        }
        for (JsonNode dependency : app.path("dependencies")) {
            if (AppId.of(dependency.stringValue()).equals(id)) {
                problems.add("/", "Dependency graph has cyclic dependencies.");
            }
        }
    }

    private static void command(ObjectNode app, Problems problems) {
        boolean command = app.has("cmd");
        boolean arguments = !app.path("args").isEmpty();
        if (command && arguments || !command && !arguments && !app.has("container")) {
            problems.add("/", "AppDefinition must either contain one of 'cmd' or 'args', and/or a 'container'.");
        }
        if (command && app.path("cmd").stringValue().length() <= 1) {
            problems.add("/", "must not be an empty string");
        }
        if (app.path("container").path("type").stringValue("").equals("DOCKER")
                || app.path("container").has("docker")) {
            problems.add("/container", "this cluster has no images: only the MESOS container without one is possible");
        }
    }

    private static void features(ObjectNode app, Problems problems) {
        if (app.path("gpus").intValue(0) > 0) {
            problems.add("/", "Feature gpu_resources is not enabled. Enable with --enable_features gpu_resources)");
        }
        if (!app.path("secrets").isEmpty()) {
            problems.add("/secrets", "Feature secrets is not enabled. Enable with --enable_features secrets)");
        }
        List<String> secrets = app.path("env").properties().stream()
                .filter(e -> e.getValue().isObject()).map(e -> e.getKey()).toList();
        if (!secrets.isEmpty()) {
            problems.add("/env",
                    "use of secret-references in the environment requires the secrets feature to be enabled");
        }
        for (String name : secrets) {
            String secret = app.path("env").path(name).path("secret").stringValue();
            if (!app.path("secrets").has(secret)) {
                problems.add("/env/" + name + "/secret", "references an undefined secret");
            }
        }
    }

    private static void ports(ObjectNode app, Problems problems) {
        Set<String> names = new HashSet<>();
        Set<Integer> numbers = new HashSet<>();
        boolean namesUnique = true;
        boolean numbersUnique = true;
        for (JsonNode definition : app.path("portDefinitions")) {
            int port = definition.path("port").intValue();
            namesUnique &= !definition.has("name") || names.add(definition.path("name").stringValue());
            numbersUnique &= port == 0 || numbers.add(port);
        }
        if (!namesUnique) {
            problems.add("/portDefinitions", "Port names must be unique.");
        }
        if (!numbersUnique) {
            problems.add("/portDefinitions", "Ports must be unique.");
        }
    }

    private static void fetch(ObjectNode app, Problems problems) {
        if (!app.path("uris").isEmpty() && !app.path("fetch").isEmpty()) {
            problems.add("/uris", "may not be set in conjunction with fetch");
        }
        for (int i = 0; i < app.path("fetch").size(); i++) {
            try {
                new URI(app.path("fetch").get(i).path("uri").stringValue());
            } catch (URISyntaxException e) {
                problems.add("/fetch(" + i + ")/uri", "URI has invalid syntax.");
            }
        }
    }

    private static void healthChecks(ObjectNode app, Problems problems) {
        // Where no ports are named there will be one.
        int ports = app.has("portDefinitions") ? app.path("portDefinitions").size()
                : app.has("ports") ? app.path("ports").size() : 1;
        for (int i = 0; i < app.path("healthChecks").size(); i++) {
            JsonNode check = app.path("healthChecks").get(i);
            String path = "/healthChecks(" + i + ")";
            if (check.path("protocol").stringValue().equals("COMMAND")) {
                if (!check.has("command")) {
                    problems.add(path, "illegal protocol COMMAND for non-command health check");
                }
            } else if (!check.has("port") && check.path("portIndex").intValue(0) >= ports) {
                problems.add(path, "Health check port indices must address an element of the ports array "
                        + "or container port mappings.");
            }
        }
    }

    private static void roles(ObjectNode app, Problems problems) {
        for (JsonNode role : app.path("acceptedResourceRoles")) {
            if (!role.stringValue().equals("*")) {
                problems.add("/acceptedResourceRoles", "acceptedResourceRoles can only contain *");
            }
        }
        String role = app.path("role").stringValue("*");
        if (!role.equals("*")) {
            problems.add("/role", "got " + role + ", expected one of: [*]");
        }
    }

    private static void networks(ObjectNode app, Problems problems) {
        for (JsonNode network : app.path("networks")) {
            if (network.path("mode").stringValue().equals("container") && !network.has("name")) {
                problems.add("/networks", "Network name must be specified when container network is selected.");
            }
        }
    }

    private static void strategies(ObjectNode app, Problems problems) {
        JsonNode strategy = app.path("unreachableStrategy");
        int inactive = strategy.path("inactiveAfterSeconds").intValue(0);
        int expunge = strategy.path("expungeAfterSeconds").intValue(0);
        if (inactive > expunge) {
            problems.add("/unreachableStrategy/inactiveAfterSeconds", "inactiveAfterSeconds (" + inactive
                    + ") must be less or equal to expungeAfterSeconds, which is " + expunge);
        }
        if (strategy.isString() && !strategy.stringValue().equals("disabled")) {
            problems.add("/unreachableStrategy", "must be 'disabled' or an object");
        }
    }
}
