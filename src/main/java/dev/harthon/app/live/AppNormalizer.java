package dev.harthon.app.live;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An application's JSON with everything filled in that Marathon fills in, and without what only a server can say. Two
 * definitions that mean the same look the same then (marathon: api/v2/AppNormalization.scala, raml/AppConversion.scala).
 */
public final class AppNormalizer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final ObjectNode APP = read("""
            {"args": [], "cpus": 1, "mem": 128, "disk": 0, "gpus": 0, "instances": 1, "executor": "", "env": {},
             "secrets": {}, "labels": {}, "constraints": [], "dependencies": [], "fetch": [], "healthChecks": [],
             "readinessChecks": [], "networks": [{"mode": "host"}], "requirePorts": false, "backoffSeconds": 1,
             "backoffFactor": 1.15, "maxLaunchDelaySeconds": 300, "killSelection": "YOUNGEST_FIRST",
             "unreachableStrategy": {"inactiveAfterSeconds": 0, "expungeAfterSeconds": 0},
             "upgradeStrategy": {"minimumHealthCapacity": 1, "maximumOverCapacity": 1}}""");
    private static final ObjectNode RESIDENT = read("""
            {"unreachableStrategy": "disabled",
             "upgradeStrategy": {"minimumHealthCapacity": 0.5, "maximumOverCapacity": 0}}""");
    private static final ObjectNode HOST_PORTS = read("""
            {"portDefinitions": [{"port": 0, "name": "default", "protocol": "tcp"}]}""");
    private static final ObjectNode PORT = read("""
            {"port": 0, "protocol": "tcp", "labels": {}}""");
    private static final ObjectNode MAPPING = read("""
            {"containerPort": 0, "hostPort": 0, "protocol": "tcp", "labels": {}, "networkNames": []}""");
    private static final ObjectNode FETCH = read("""
            {"extract": true, "executable": false, "cache": false}""");
    private static final ObjectNode HEALTH = read("""
            {"protocol": "HTTP", "gracePeriodSeconds": 300, "intervalSeconds": 60, "timeoutSeconds": 20,
             "maxConsecutiveFailures": 3, "delaySeconds": 15, "ipProtocol": "IPv4", "ignoreHttp1xx": false}""");
    private static final ObjectNode CONTAINER = read("""
            {"type": "DOCKER", "volumes": [], "portMappings": []}""");
    private static final ObjectNode PERSISTENT = read("""
            {"type": "root", "constraints": []}""");

    /** What only a server says. */
    private static final List<String> SERVERS = List.of(
            "version", "versionInfo", "tasks", "tasksStaged", "tasksRunning", "tasksHealthy", "tasksUnhealthy",
            "deployments", "lastTaskFailure", "readinessCheckResults", "taskStats", "tasksStats", "residency");

    /** Keys without a default, beside those that have one. */
    private static final Set<String> OPTIONAL = Set.of(
            "id", "cmd", "user", "role", "container", "portDefinitions", "acceptedResourceRoles", "check", "tty",
            "taskKillGracePeriodSeconds", "resourceLimits", "executorResources");

    private AppNormalizer() {}

    /** The full form of a definition. The argument stays as it is; unknown keys are kept. */
    public static ObjectNode normalize(ObjectNode app) {
        ObjectNode full = app.deepCopy();
        SERVERS.forEach(full::remove);
        dropNulls(full);
        if (full.path("container").path("volumes").valueStream().anyMatch(volume -> volume.has("persistent"))) {
            fill(full, RESIDENT);
        }
        fill(full, APP);
        full.put("id", "/" + full.path("id").asString("").replaceAll("^/+|/+$", ""));
        if (full.path("networks").path(0).path("mode").asString("").equals("host")) {
            fill(full, HOST_PORTS);
        }
        fillEach(full.path("portDefinitions"), PORT);
        fillEach(full.path("fetch"), FETCH);
        fillEach(full.path("healthChecks"), HEALTH);
        full.path("healthChecks").forEach(AppNormalizer::fillPath);
        if (full.get("container") instanceof ObjectNode container) {
            fill(container, CONTAINER);
            fillEach(container.path("portMappings"), MAPPING);
            container.path("volumes").forEach(volume -> {
                if (volume.get("persistent") instanceof ObjectNode persistent) {
                    fill(persistent, PERSISTENT);
                }
            });
        }
        canonical(full);
        return full;
    }

    /** Whether Harthon knows what a top-level key means. */
    static boolean isKnown(String key) {
        return APP.has(key) || OPTIONAL.contains(key);
    }

    private static void fillPath(JsonNode check) {
        if (check instanceof ObjectNode object && check.path("protocol").asString("").contains("HTTP") && !check.has("path")) {
            object.put("path", "/");
        }
    }

    /** Spellings that mean the same become one. */
    private static void canonical(ObjectNode app) {
        List<JsonNode> ports = List.of(app.path("portDefinitions"), app.path("container").path("portMappings"));
        ports.forEach(list -> list.forEach(port -> {
            if (port instanceof ObjectNode object && port.path("protocol").asString("").equals("tcp,udp")) {
                object.put("protocol", "udp,tcp");
            }
        }));
        if (app.get("acceptedResourceRoles") instanceof ArrayNode roles) {
            Set<String> sorted = new TreeSet<>(roles.valueStream().map(role -> role.asString("")).toList());
            ArrayNode again = app.putArray("acceptedResourceRoles");
            sorted.forEach(again::add);
        }
    }

    private static void fillEach(JsonNode list, ObjectNode defaults) {
        list.forEach(entry -> {
            if (entry instanceof ObjectNode object) {
                fill(object, defaults);
            }
        });
    }

    private static void fill(ObjectNode json, ObjectNode defaults) {
        defaults.properties().forEach(entry -> {
            if (!json.has(entry.getKey())) {
                json.set(entry.getKey(), entry.getValue().deepCopy());
            }
        });
    }

    private static void dropNulls(JsonNode json) {
        if (json instanceof ObjectNode object) {
            List.copyOf(object.properties()).stream()
                    .filter(entry -> entry.getValue().isNull())
                    .forEach(entry -> object.remove(entry.getKey()));
        }
        json.forEach(AppNormalizer::dropNulls);
    }

    private static ObjectNode read(String json) {
        return (ObjectNode) JSON.readTree(json);
    }
}
