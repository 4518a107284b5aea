package dev.harthon.app;

import dev.harthon.fault.PreflightFault;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Health checks, of the kinds that the agent runs: those that Marathon runs itself have long been deprecated. */
final class HealthJson {

    private HealthJson() {}

    static void render(ArrayNode checks, AppDefinition app) {
        app.healthChecks().forEach(check -> check(checks.addObject(), check, app));
    }

    private static void check(ObjectNode json, HealthCheck check, AppDefinition app) {
        HealthProbe probe = check.probe();
        if (probe instanceof HealthProbe.Http http) {
            json.put("protocol", "MESOS_HTTP").put("path", http.path()).put("portIndex", index(app, http.port()));
        } else if (probe instanceof HealthProbe.Tcp tcp) {
            json.put("protocol", "MESOS_TCP").put("portIndex", index(app, tcp.port()));
        } else if (probe instanceof HealthProbe.Command command) {
            json.put("protocol", "COMMAND").putObject("command").put("value", command.line());
        } else {
            throw new IllegalArgumentException("a Supervisor's check must be resolved to its HTTP form first");
        }
        json.put("gracePeriodSeconds", check.grace().seconds());
        json.put("intervalSeconds", check.interval().seconds());
        json.put("timeoutSeconds", check.timeout().seconds());
        json.put("maxConsecutiveFailures", check.failures());
        json.put("delaySeconds", check.delay().seconds());
    }

    private static int index(AppDefinition app, PortName port) {
        int index = app.portIndex(port);
        if (index < 0) {
            throw new PreflightFault(
                    "the health check asks port " + port, "no port of that name is exposed",
                    "expose port N --name " + port);
        }
        return index;
    }
}
