package dev.harthon.session.adopt;

import dev.harthon.app.PortName;
import dev.harthon.session.Session;
import dev.harthon.session.SessionEdits;
import dev.harthon.session.ports.SupervisorPort;
import dev.harthon.session.settings.RunSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Makes a session that would deploy what an application is. */
public final class Adoption {

    private static final String OURS = "exec sh ./start";

    /** Fields that a session has no word for, with what stands in for them. */
    private static final Map<String, String> WORDLESS = Map.of(
            "args", "Harthon's start script takes no arguments",
            "readinessChecks", "a session has none; a health check comes nearest",
            "check", "a session has none; a health check comes nearest",
            "dependencies", "Harthon deploys one application at a time",
            "secrets", "name each with: env secret NAME",
            "resourceLimits", "a session has none",
            "executorResources", "a session has none",
            "tty", "a session has none");

    private Adoption() {}

    /**
     * The session for an application.
     *
     * @param base what is kept: the loaded package and the target
     */
    public static Adopted of(AppDocument document, Session base, SessionEdits edits) {
        JsonNode app = document.json();
        Session empty = Session.EMPTY.withLoaded(base.loaded()).withTarget(base.target());
        Taking taking = new Taking(empty, edits);
        if (document.isOurs() && !hasSupervisorPort(app)) {
            taking.set(RunSettings.RUNNER, "direct");
            taking.leave("runner", "no port of a Supervisor is exposed, so it is taken for direct");
        }
        AdoptedSettings.take(app, taking);
        AdoptedPorts ports = AdoptedPorts.take(app, document.isOurs(), taking);
        AdoptedHealth.take(app.path("healthChecks"), ports, taking);
        AdoptedTexts.env(app.path("env"), taking);
        AdoptedTexts.labels(document, taking);
        AdoptedTexts.volumes(app.path("container").path("volumes"), taking);
        rest(document, taking);
        return taking.done();
    }

    private static boolean hasSupervisorPort(JsonNode app) {
        List<String> names = Arrays.stream(SupervisorPort.values())
                .map(SupervisorPort::portName)
                .map(PortName::text)
                .toList();
        return List.of(app.path("portDefinitions"), app.path("container").path("portMappings")).stream()
                .flatMap(JsonNode::valueStream)
                .anyMatch(port -> names.contains(port.path("name").asString("")));
    }

    private static void rest(AppDocument document, Taking taking) {
        JsonNode app = document.json();
        if (!app.path("cmd").asString(OURS).equals(OURS)) {
            taking.leave("cmd", "Harthon's own start script takes its place; see preview start");
        }
        if (app.path("container").has("docker")) {
            taking.leave("container", "a Docker image cannot be said in a session");
        }
        WORDLESS.forEach((field, why) -> {
            if (!app.path(field).isMissingNode() && !app.path(field).isNull() && !app.path(field).isEmpty()) {
                taking.leave(field, why);
            }
        });
        boolean fetches = !app.path("fetch").isEmpty() || !app.path("uris").isEmpty();
        if (fetches && !document.isOurs()) {
            taking.leave("fetch", "the archive is built anew from the package");
        }
        if (document.isOurs()) {
            taking.leave("isolation, packaging", "an application does not tell them; the usual ones are taken");
        }
    }
}
