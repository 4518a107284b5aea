package dev.harthon.session.adopt;

import dev.harthon.app.Provenance;
import dev.harthon.app.SecretNames;
import dev.harthon.app.Volume;
import dev.harthon.session.SecretSource;
import tools.jackson.databind.JsonNode;

/** Variables, labels and volumes of an application. */
final class AdoptedTexts {

    private AdoptedTexts() {}

    /** A value whose name sounds secret is not kept, for sessions are saved and shown. */
    static void env(JsonNode env, Taking taking) {
        env.properties().forEach(entry -> {
            String name = entry.getKey();
            String what = "env " + name;
            if (!entry.getValue().isString()) {
                taking.leave(what, "it refers to a secret of the cluster; write env secret " + name);
            } else if (SecretNames.soundsSecret(name)) {
                taking.take(what, session ->
                        taking.edits().envSecret(session, name, new SecretSource.FromEnv(name)));
                taking.leave(what, "its value sounds secret and is not kept; have " + name
                        + " in your environment when you deploy");
            } else {
                taking.take(what, session -> taking.edits().envSet(session, name, entry.getValue().asString("")));
            }
        });
    }

    static void labels(AppDocument app, Taking taking) {
        app.labels().forEach((name, value) -> {
            if (!Provenance.isReserved(name)) {
                taking.take("label " + name, session -> taking.edits().label(session, name, value));
            }
        });
    }

    static void volumes(JsonNode volumes, Taking taking) {
        volumes.forEach(one -> {
            String path = one.path("containerPath").asString("");
            String mode = one.path("mode").asString("RW").equals("RO") ? ":ro" : "";
            JsonNode size = one.path("persistent").path("size");
            String what = "volume " + path;
            if (size.isNumber()) {
                taking.take(what, session -> taking.edits().volume(session, Volume.parse(path + ":" + size.asInt() + "MiB")));
            } else if (one.path("hostPath").isString()) {
                taking.take(what, session -> taking.edits().volume(
                        session, Volume.parse(one.path("hostPath").asString() + ":" + path + mode)));
            } else {
                taking.leave(what, "it is neither a folder of the agent nor a persistent one");
            }
        });
    }
}
