package dev.harthon.shell.commands.adjust;

import dev.harthon.app.PortDefinition;
import dev.harthon.session.Session;
import java.util.stream.Collectors;

/** Ports in one line. */
final class PortText {

    private PortText() {}

    /** {@code ports: gossip 9638 udp,tcp; http 8080 tcp}. */
    static String ports(Session session) {
        String ports = session.effectivePorts().stream().map(PortText::of).collect(Collectors.joining("; "));
        return ports.isEmpty() ? "no ports" : "ports: " + ports;
    }

    private static String of(PortDefinition port) {
        return port.name() + " " + port.number() + " " + port.protocol() + (port.fixed() ? " fixed" : "");
    }
}
