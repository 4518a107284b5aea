package dev.harthon.session.ports;

import dev.harthon.app.PortName;
import dev.harthon.app.Protocol;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Ports that a Supervisor listens on (habitat: components/hab/src/cli_v4/sup/sup_run.rs). */
public enum SupervisorPort {
    GOSSIP(9638, Protocol.UDP_TCP),
    GATEWAY(9631, Protocol.TCP),
    CTL(9632, Protocol.TCP);

    private final int number;
    private final Protocol protocol;

    SupervisorPort(int number, Protocol protocol) {
        this.number = number;
        this.protocol = protocol;
    }

    public int number() {
        return number;
    }

    public Protocol protocol() {
        return protocol;
    }

    public PortName portName() {
        return new PortName(name().toLowerCase(Locale.ROOT));
    }

    static Optional<SupervisorPort> of(int number) {
        return Arrays.stream(values()).filter(port -> port.number == number).findFirst();
    }

    static Optional<SupervisorPort> of(PortName name) {
        return Arrays.stream(values()).filter(port -> port.portName().equals(name)).findFirst();
    }
}
