package dev.harthon.session.ports;

import dev.harthon.app.PortDefinition;
import dev.harthon.app.PortName;
import dev.harthon.app.Protocol;
import dev.harthon.fault.UsageFault;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A port as a user exposes it. What is left open is found by looking at the package.
 *
 * @param number 0 for a port without a number of its own, which then needs a name
 * @param fixed whether agents must give this very number
 */
public record PortRequest(
        int number, Optional<PortName> name, Optional<Protocol> protocol, boolean fixed, Map<String, String> labels)
        implements Comparable<PortRequest> {

    private static final Comparator<PortRequest> ORDER = Comparator.comparingInt(PortRequest::number)
            .thenComparing(request -> request.name().map(PortName::text).orElse(""));

    public PortRequest {
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        PortDefinition.requireNumber(number);
        if (labels.keySet().stream().anyMatch(key -> key.isBlank() || key.contains("="))) {
            throw new UsageFault("a port's label has no name", "", "write --label NAME=VALUE");
        }
        if (number == 0 && (name.isEmpty() || fixed)) {
            throw new UsageFault(
                    "port 0 needs a name, and cannot be fixed",
                    "it stands for a port without a number of its own",
                    "write expose port 0 --name NAME");
        }
    }

    /** A port of which only the number is known. */
    public static PortRequest of(int number) {
        return new PortRequest(number, Optional.empty(), Optional.empty(), false, Map.of());
    }

    /** A port that has a name, and no number of its own. */
    public static PortRequest unnumbered(PortName name) {
        return new PortRequest(0, Optional.of(name), Optional.empty(), false, Map.of());
    }

    public PortRequest named(PortName other) {
        return new PortRequest(number, Optional.of(other), protocol, fixed, labels);
    }

    /** What it is called, as far as the request alone tells. */
    Optional<PortName> ownName() {
        return name.or(() -> SupervisorPort.of(number).map(SupervisorPort::portName));
    }

    /** Whether two requests are about one port, so that the later one replaces the earlier. */
    boolean sameAs(PortRequest other) {
        return number != 0 && number == other.number || name.isPresent() && name.equals(other.name);
    }

    @Override
    public int compareTo(PortRequest other) {
        return ORDER.compare(this, other);
    }
}
