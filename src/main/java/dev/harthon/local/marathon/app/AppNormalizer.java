package dev.harthon.local.marathon.app;

import dev.harthon.local.http.Json;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Brings an application into the form that a GET prints: defaults filled in, old spellings replaced. */
final class AppNormalizer {

    private static final List<String> HIDDEN_IF_EMPTY = List.of(
            "args", "constraints", "dependencies", "env", "fetch", "healthChecks", "readinessChecks", "secrets");
    private static final List<String> ARCHIVES =
            List.of(".tar", ".tar.gz", ".tar.bz2", ".tar.xz", ".gz", ".tgz", ".tbz2", ".txz", ".zip");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AppNormalizer() {}

    static ObjectNode normalize(ObjectNode read) {
        ObjectNode app = read.deepCopy();
        app.put("id", AppId.of(app.path("id").stringValue()).path());
        app.remove("version");
        dependencies(app);
        fetch(app);
        ports(app);
        absent(app, "backoffFactor", NODES.numberNode(1.15));
        absent(app, "backoffSeconds", NODES.numberNode(1));
        absent(app, "cpus", NODES.numberNode(1.0));
        absent(app, "disk", NODES.numberNode(0.0));
        absent(app, "executor", NODES.stringNode(""));
        absent(app, "instances", NODES.numberNode(1));
        absent(app, "labels", Json.object());
        absent(app, "maxLaunchDelaySeconds", NODES.numberNode(300));
        absent(app, "mem", NODES.numberNode(128.0));
        absent(app, "gpus", NODES.numberNode(0));
        absent(app, "networks", Json.array().add(Json.object().put("mode", "host")));
        absent(app, "requirePorts", NODES.booleanNode(false));
        absent(app, "upgradeStrategy", upgradeStrategy(app));
        absent(app, "killSelection", NODES.stringNode("YOUNGEST_FIRST"));
        absent(app, "unreachableStrategy",
                Json.object().put("inactiveAfterSeconds", 0).put("expungeAfterSeconds", 0));
        absent(app, "role", NODES.stringNode("*"));
        app.path("constraints").forEach(c -> ((ArrayNode) c).set(1, c.path(1).stringValue().toUpperCase(Locale.ROOT)));
        healthChecks(app);
        HIDDEN_IF_EMPTY.stream().filter(f -> app.has(f) && app.path(f).isEmpty()).forEach(app::remove);
        return app;
    }

    private static void dependencies(ObjectNode app) {
        AppId group = AppId.of(app.path("id").stringValue()).parent();
        if (app.has("dependencies")) {
            app.set("dependencies", Json.array(
                    app.path("dependencies").valueStream().map(id -> group.resolve(id.stringValue())).toList(),
                    id -> NODES.stringNode(id.path())));
        }
    }

    private static ObjectNode upgradeStrategy(ObjectNode app) {
        boolean single = app.path("labels").path("MARATHON_SINGLE_INSTANCE_APP").stringValue("").equals("true");
        double capacity = single ? 0.0 : 1.0;
        return Json.object().put("maximumOverCapacity", capacity).put("minimumHealthCapacity", capacity);
    }

    private static void absent(ObjectNode app, String field, JsonNode otherwise) {
        if (!app.has(field)) {
            app.set(field, otherwise);
        }
    }

    private static void fetch(ObjectNode app) {
        JsonNode uris = app.path("uris");
        if (!uris.isEmpty()) {
            ArrayNode fetch = app.putArray("fetch");
            uris.forEach(uri -> fetch.addObject()
                    .put("uri", uri.stringValue())
                    .put("extract", isArchive(uri.stringValue()))
                    .put("executable", false)
                    .put("cache", false));
        }
        app.remove("uris");
    }

    private static boolean isArchive(String uri) {
        String path = Stream.of(uri.split("[?#]", 2)).findFirst().orElse(uri);
        return ARCHIVES.stream().anyMatch(path::endsWith);
    }

    private static void ports(ObjectNode app) {
        JsonNode ports = app.path("ports");
        if (app.has("ports") && !app.has("portDefinitions")) {
            ArrayNode definitions = app.putArray("portDefinitions");
            for (int i = 0; i < ports.size(); i++) {
                ObjectNode definition = definitions.addObject().put("port", ports.get(i).intValue());
                if (i == 0) {
                    definition.put("name", "default");
                }
                definition.put("protocol", "tcp");
            }
        }
        app.remove("ports");
        absent(app, "portDefinitions",
                Json.array().add(Json.object().put("port", 0).put("name", "default").put("protocol", "tcp")));
    }

    private static void healthChecks(ObjectNode app) {
        for (JsonNode check : app.path("healthChecks")) {
            ObjectNode object = (ObjectNode) check;
            String protocol = object.path("protocol").stringValue();
            boolean command = protocol.equals("COMMAND");
            boolean http = protocol.contains("HTTP");
            if (!command && !object.has("port") && !object.has("portIndex")) {
                object.put("portIndex", 0);
            }
            if (http && !object.has("path")) {
                object.put("path", "/");
            }
            if (protocol.startsWith("HTTP") && !object.has("ignoreHttp1xx")) {
                object.put("ignoreHttp1xx", false);
            } else if (!protocol.startsWith("HTTP")) {
                object.remove("ignoreHttp1xx");
            }
        }
    }
}
