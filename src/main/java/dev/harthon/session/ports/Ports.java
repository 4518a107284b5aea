package dev.harthon.session.ports;

import dev.harthon.app.PortDefinition;
import dev.harthon.app.PortName;
import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import dev.harthon.session.ports.EffectivePorts.Exposed;
import dev.harthon.session.settings.Facts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What {@code expose} and {@code unexpose} do. */
public final class Ports {

    private Ports() {}

    /** The application's ports, in the order of {@code PORT0}, {@code PORT1}, …. */
    public static List<PortDefinition> effective(Facts facts, PortEdits edits) {
        return EffectivePorts.of(facts, edits).stream().map(Exposed::port).toList();
    }

    /** Exposes a port, in place of an earlier one of its number or name. */
    public static PortEdits expose(PortEdits edits, PortRequest request) {
        return edits.with(request);
    }

    /** Exposes the port of a name; a default port that was taken away is simply there again. */
    public static PortEdits expose(Facts facts, PortEdits edits, String name) {
        Optional<PortName> byDefault = DefaultPorts.of(facts).find(name);
        boolean removed = byDefault.filter(edits.removed()::contains).isPresent();
        return removed ? edits.restoring(byDefault.orElseThrow()) : expose(edits, named(facts, name));
    }

    /** The port that a name stands for: one of the package's exports, of its default ports, or of the Supervisor's. */
    public static PortRequest named(Facts facts, String name) {
        PackagePorts exports = exports(facts);
        if (exports.numbers().containsKey(name)) {
            return PortRequest.of(exports.numbers().get(name)).named(PortName.fromExport(name));
        }
        Optional<Integer> number = find(facts, name);
        return PortRequest.of(number.orElseThrow(() -> unknown(facts, name)));
    }

    /** Names that {@link #named} takes. */
    public static List<String> exposable(Facts facts) {
        Stream<String> defaults = DefaultPorts.of(facts).ofPackage().stream().map(port -> port.name().text());
        Stream<String> supervisors = Arrays.stream(SupervisorPort.values()).map(port -> port.portName().text());
        return Stream.of(exports(facts).numbers().keySet().stream(), defaults, supervisors)
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /** Takes a port away, by its name or its number. */
    public static PortEdits unexpose(Facts facts, PortEdits edits, String nameOrNumber) {
        String wanted = nameOrNumber.strip();
        Predicate<Exposed> meant = each -> each.port().name().text().equals(wanted)
                || each.port().number() > 0 && Integer.toString(each.port().number()).equals(wanted);
        List<Exposed> all = EffectivePorts.of(facts, edits);
        Exposed found = all.stream().filter(meant).findFirst().orElseThrow(() -> notExposed(all, wanted));
        PortEdits without = found.request().map(edits::without).orElse(edits);
        return found.byDefault().map(without::removing).orElse(without);
    }

    /** The edits that still make sense for what is loaded now: removed ports that it does not have are forgotten. */
    public static PortEdits fitting(Facts facts, PortEdits edits) {
        DefaultPorts defaults = DefaultPorts.of(facts);
        return edits.keepingRemoved(name -> SupervisorPort.of(name).isPresent() || defaults.find(name).isPresent());
    }

    private static PackagePorts exports(Facts facts) {
        return facts.service().map(PackagePorts::of).orElse(new PackagePorts(Map.of()));
    }

    private static Optional<Integer> find(Facts facts, String name) {
        return DefaultPorts.of(facts).ofPackage().stream()
                .filter(port -> port.name().text().equals(name))
                .map(DefaultPorts.Default::number)
                .findFirst()
                .or(() -> Arrays.stream(SupervisorPort.values())
                        .filter(port -> port.portName().text().equals(name))
                        .map(SupervisorPort::number)
                        .findFirst());
    }

    private static UsageFault unknown(Facts facts, String name) {
        boolean exported = facts.service().filter(s -> s.metadata().exports().containsKey(name)).isPresent();
        return new UsageFault(
                "cannot expose '" + name + "'",
                exported
                        ? "the package exports it, but its default is not a port's number"
                        : "it is no port of the package or the Supervisor",
                Suggestions.question(name, exposable(facts), "write expose port NUMBER --name " + name));
    }

    private static UsageFault notExposed(List<Exposed> all, String wanted) {
        List<String> names = all.stream().map(each -> each.port().name().text()).toList();
        return new UsageFault(
                "port '" + wanted + "' is not exposed",
                names.isEmpty() ? "no port is" : "exposed are " + String.join(", ", names),
                Suggestions.question(wanted, names, ""));
    }
}
