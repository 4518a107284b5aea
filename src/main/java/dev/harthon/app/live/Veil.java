package dev.harthon.app.live;

import dev.harthon.app.FetchEntry;
import dev.harthon.app.SecretNames;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps secrets out of what a comparison shows: values of known secrets, and of variables that sound like one. */
final class Veil {

    private static final String ENV = "/env/";

    private final Set<String> secrets;

    Veil(Set<String> secrets) {
        this.secrets = Set.copyOf(secrets);
    }

    String over(String path, JsonNode value) {
        if (path.startsWith(ENV) && isSecret(path.substring(ENV.length()))) {
            return "(secret)";
        }
        if (value.isString()) {
            return path.endsWith("/uri") ? FetchEntry.shown(value.stringValue()) : value.stringValue();
        }
        if (path.startsWith("/fetch(") && value instanceof ObjectNode entry && entry.path("uri").isString()) {
            return entry.deepCopy().put("uri", FetchEntry.shown(entry.get("uri").stringValue())).toString();
        }
        return value.toString();
    }

    private boolean isSecret(String name) {
        return secrets.contains(name) || SecretNames.soundsSecret(name);
    }
}
