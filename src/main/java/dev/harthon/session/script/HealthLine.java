package dev.harthon.session.script;

import dev.harthon.app.HealthCheck;
import dev.harthon.app.HealthProbe;

/** A health check as the command that makes it; times that are the usual ones are left out. */
final class HealthLine {

    private HealthLine() {}

    static SessionLine of(HealthCheck check) {
        HealthProbe probe = check.probe();
        if (probe instanceof HealthProbe.Http http) {
            return times(command("http").option("port", http.port().text()).option("path", http.path()), check).line();
        }
        if (probe instanceof HealthProbe.Tcp tcp) {
            return times(command("tcp").option("port", tcp.port().text()), check).line();
        }
        if (probe instanceof HealthProbe.Command shell) {
            return times(command("command"), check).line(shell.line());
        }
        return times(command("supervisor"), check).line();
    }

    private static SessionLine.Builder command(String kind) {
        return SessionLine.about("health", "health", kind);
    }

    private static SessionLine.Builder times(SessionLine.Builder line, HealthCheck check) {
        HealthCheck usual = HealthCheck.of(check.probe());
        unless(line, "grace", check.grace(), usual.grace());
        unless(line, "interval", check.interval(), usual.interval());
        unless(line, "timeout", check.timeout(), usual.timeout());
        unless(line, "failures", check.failures(), usual.failures());
        unless(line, "delay", check.delay(), usual.delay());
        return line;
    }

    private static void unless(SessionLine.Builder line, String name, Object value, Object usual) {
        if (!value.equals(usual)) {
            line.option(name, value.toString());
        }
    }
}
