package dev.harthon.session.adopt;

import dev.harthon.app.DurationText;
import dev.harthon.app.HealthCheck;
import dev.harthon.app.HealthProbe;
import dev.harthon.app.PortName;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The health check of an application; an agent runs only the first. */
final class AdoptedHealth {

    private static final String GATEWAY = "gateway";

    private AdoptedHealth() {}

    static void take(JsonNode checks, AdoptedPorts ports, Taking taking) {
        if (checks.isEmpty()) {
            return;
        }
        JsonNode first = checks.path(0);
        String protocol = first.path("protocol").asString("HTTP");
        taking.take("health check", session -> probe(first, protocol, ports)
                .map(probe -> taking.edits().health(session, timed(first, probe)))
                .orElseGet(() -> {
                    taking.leave("health check", protocol + " without a named port cannot be said in a session;"
                            + " write health http or health tcp");
                    return session;
                }));
        if (protocol.matches("HTTPS?|TCP")) {
            taking.leave("health check", "Marathon made it from afar; it will be made on the agent, as MESOS_" + protocol);
        }
        if (checks.size() > 1) {
            taking.leave("health checks", "an agent runs the first only, the others are left out");
        }
    }

    private static Optional<HealthProbe> probe(JsonNode check, String protocol, AdoptedPorts ports) {
        Optional<PortName> port = check.has("port") ? Optional.empty() : ports.at(check.path("portIndex").asInt(0));
        String path = check.path("path").asString("/");
        return switch (protocol) {
            case "COMMAND" -> Optional.of(new HealthProbe.Command(check.path("command").path("value").asString("")));
            case "HTTP", "MESOS_HTTP" -> port.map(name ->
                    name.text().equals(GATEWAY) && path.matches("/services/[^/]+/[^/]+/health")
                            ? new HealthProbe.Supervisor()
                            : new HealthProbe.Http(name, path));
            case "TCP", "MESOS_TCP" -> port.map(HealthProbe.Tcp::new);
            default -> Optional.empty();
        };
    }

    private static HealthCheck timed(JsonNode check, HealthProbe probe) {
        HealthCheck usual = HealthCheck.of(probe);
        return new HealthCheck(
                probe,
                time(check, "gracePeriodSeconds", usual.grace()),
                time(check, "intervalSeconds", usual.interval()),
                time(check, "timeoutSeconds", usual.timeout()),
                check.path("maxConsecutiveFailures").asInt(usual.failures()),
                time(check, "delaySeconds", usual.delay()));
    }

    private static DurationText time(JsonNode check, String field, DurationText usual) {
        return check.path(field).isNumber() ? DurationText.ofSeconds(check.path(field).asLong()) : usual;
    }
}
