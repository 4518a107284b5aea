package dev.harthon.local.marathon.app;

import static dev.harthon.local.marathon.app.ObjectShape.optional;
import static dev.harthon.local.marathon.app.ObjectShape.required;
import static dev.harthon.local.marathon.app.Shapes.any;
import static dev.harthon.local.marathon.app.Shapes.bool;
import static dev.harthon.local.marathon.app.Shapes.integer;
import static dev.harthon.local.marathon.app.Shapes.list;
import static dev.harthon.local.marathon.app.Shapes.map;
import static dev.harthon.local.marathon.app.Shapes.number;
import static dev.harthon.local.marathon.app.Shapes.object;
import static dev.harthon.local.marathon.app.Shapes.oneOf;
import static dev.harthon.local.marathon.app.Shapes.pattern;
import static dev.harthon.local.marathon.app.Shapes.string;
import static dev.harthon.local.marathon.app.Shapes.textOr;

import dev.harthon.local.marathon.app.ObjectShape.Field;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The fields of an application, as documents give them (marathon: docs/rest-api types/app.raml). */
final class AppShape {

    static final Pattern ID = Pattern.compile("(/?((\\.\\.)|(([a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])\\.)*"
            + "([a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9]))?($|/))+");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
    private static final int MAX = Integer.MAX_VALUE;
    private static final double INF = Double.MAX_VALUE;

    private static final Shape STRINGS = list(string());
    private static final Shape PROTOCOL = oneOf("tcp", "udp", "udp,tcp");
    private static final Shape SECRET = (node, path, problems) -> node.isObject()
            ? object(required("secret", string())).read(node, path, problems)
            : Shapes.wrong(problems, path, "error.expected.jsobject");
    private static final Shape RESOURCES = object(optional("cpus", number(0.1, INF)),
            optional("mem", number(32, INF)), optional("disk", number(10, INF)));

    static final ObjectShape FETCH = object(
            required("uri", string()), optional("extract", bool(), true), optional("executable", bool(), false),
            optional("cache", bool(), false), optional("destPath", string(1, 1024)));

    private static final Shape PORT_DEFINITION = object(
            optional("port", integer(0, 65535), 0), optional("name", pattern(NAME)),
            optional("protocol", PROTOCOL, "tcp"), optional("labels", map(string())));

    private static final Shape NETWORK = object(optional("name", string(1, 63)),
            optional("mode", oneOf("container", "container/bridge", "host"), "container"),
            optional("labels", map(string())));

    private static final Shape COMMAND = object(required("value", string()));

    private static final Shape HEALTH_CHECK = object(
            optional("command", COMMAND), optional("gracePeriodSeconds", integer(0, MAX), 300),
            optional("ignoreHttp1xx", bool()), optional("intervalSeconds", integer(0, MAX), 60),
            optional("maxConsecutiveFailures", integer(0, MAX), 3), optional("path", string(1, 1024)),
            optional("port", integer(0, 65535)), optional("portIndex", integer(0, MAX)),
            optional("protocol",
                    oneOf("HTTP", "HTTPS", "TCP", "COMMAND", "MESOS_HTTP", "MESOS_HTTPS", "MESOS_TCP"), "HTTP"),
            optional("ipProtocol", oneOf("IPv4", "IPv6"), "IPv4"), optional("timeoutSeconds", integer(0, MAX), 20),
            optional("delaySeconds", integer(0, MAX), 15));

    private static final Shape UPGRADE = object(
            required("maximumOverCapacity", number(0, 1)), required("minimumHealthCapacity", number(0, 1)));

    private static final Shape UNREACHABLE = textOr(object(
            optional("inactiveAfterSeconds", integer(0, MAX), 0), optional("expungeAfterSeconds", integer(0, MAX), 0)));

    /** A new application, or the full replacement of one. */
    static final ObjectShape NEW = new ObjectShape(fields(required("id", pattern(ID))));

    /** Part of an application. */
    static final ObjectShape UPDATE = new ObjectShape(fields(optional("id", pattern(ID))));

    private AppShape() {}

    private static List<Field> fields(Field id) {
        List<Field> fields = new ArrayList<>(List.of(id));
        fields.addAll(List.of(
                optional("acceptedResourceRoles", STRINGS), optional("args", STRINGS),
                optional("backoffFactor", number(1, INF)), optional("backoffSeconds", integer(0, MAX)),
                optional("check", any()), optional("cmd", string(1, MAX)), optional("constraints", list(STRINGS)),
                optional("container", any()), optional("cpus", number(0, INF)),
                optional("dependencies", list(pattern(ID))), optional("disk", number(0, INF)),
                optional("env", map(textOr(SECRET)))));
        fields.addAll(List.of(
                optional("executor", string()), optional("executorResources", RESOURCES),
                optional("fetch", list(FETCH)), optional("healthChecks", list(HEALTH_CHECK)),
                optional("instances", integer(0, MAX)), optional("labels", map(string())),
                optional("maxLaunchDelaySeconds", integer(0, MAX)), optional("mem", number(0, INF)),
                optional("gpus", integer(0, MAX)), optional("networks", list(NETWORK)),
                optional("ports", list(integer(0, 65535))), optional("portDefinitions", list(PORT_DEFINITION)),
                optional("readinessChecks", any()), optional("requirePorts", bool()), optional("residency", any()),
                optional("resourceLimits", any()), optional("secrets", map(any()))));
        fields.addAll(List.of(
                optional("taskKillGracePeriodSeconds", integer(0, MAX)), optional("tty", bool()),
                optional("upgradeStrategy", UPGRADE), optional("uris", STRINGS), optional("user", string()),
                optional("version", AppShape::timestamp),
                optional("killSelection", oneOf("YOUNGEST_FIRST", "OLDEST_FIRST")),
                optional("unreachableStrategy", UNREACHABLE), optional("role", string())));
        return fields;
    }

    static Optional<JsonNode> timestamp(
            JsonNode node, String path, Problems problems) {
        try {
            Instant.parse(node.stringValue(""));
            return Optional.of(node);
        } catch (DateTimeParseException e) {
            // Clients that lay a fetched application aside send its version back empty.
            return node.stringValue("?").isEmpty() ? Optional.of(node)
                    : Shapes.wrong(problems, path, "error.expected.date.isoformat");
        }
    }
}
