package dev.harthon.session.ports;

import dev.harthon.app.PortDefinition;
import dev.harthon.app.PortName;
import dev.harthon.app.Protocol;
import dev.harthon.session.ports.DefaultPorts.Default;
import dev.harthon.session.settings.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The ports that an application gets, in the order in which its task numbers them: first the package's own, then what
 * the user exposed beside them, then the Supervisor's. The order depends on nothing but the set of ports.
 */
final class EffectivePorts {

    /**
     * A port, and where it comes from.
     *
     * @param byDefault the name under which it is exposed if nobody says otherwise
     */
    record Exposed(PortDefinition port, Optional<PortRequest> request, Optional<PortName> byDefault) {}

    private final PortEdits edits;
    private final PackagePorts exports;
    private final Set<String> claimed;
    private final List<PortRequest> open;
    private final Names names;

    private EffectivePorts(Facts facts, PortEdits edits) {
        this.edits = edits;
        this.exports = facts.service().map(PackagePorts::of).orElse(new PackagePorts(Map.of()));
        this.open = new ArrayList<>(edits.requests());
        List<PortName> asked = edits.requests().stream().flatMap(request -> request.name().stream()).toList();
        this.claimed = asked.stream().flatMap(name -> exports.export(name).stream()).collect(Collectors.toSet());
        this.names = new Names(asked);
    }

    static List<Exposed> of(Facts facts, PortEdits edits) {
        EffectivePorts ports = new EffectivePorts(facts, edits);
        DefaultPorts defaults = DefaultPorts.of(facts);
        List<Exposed> supervisors = ports.take(defaults.ofSupervisor(),
                port -> request -> request.ownName().equals(Optional.of(port.name())));
        List<Exposed> result = new ArrayList<>(ports.take(defaults.ofPackage(),
                port -> request -> request.number() == port.number() || request.name().equals(Optional.of(port.name()))));
        ports.open.forEach(request -> result.add(ports.exposed(Optional.of(request), Optional.empty())));
        result.addAll(supervisors);
        return List.copyOf(result);
    }

    /** Default ports, each as the request says that is about it, if there is one; without those that were removed. */
    private List<Exposed> take(List<Default> defaults, Function<Default, Predicate<PortRequest>> about) {
        List<Exposed> taken = new ArrayList<>();
        for (Default port : defaults) {
            Optional<PortRequest> request = open.stream().filter(about.apply(port)).findFirst();
            request.ifPresent(open::remove);
            if (request.isPresent() || !edits.removed().contains(port.name())) {
                taken.add(exposed(request, Optional.of(port)));
            }
        }
        return taken;
    }

    private Exposed exposed(Optional<PortRequest> made, Optional<Default> byDefault) {
        PortRequest request = made.orElseGet(() -> PortRequest.of(byDefault.orElseThrow().number()));
        Optional<String> export = export(request, byDefault);
        PortName name = request.name().orElseGet(() -> names.free(
                byDefault.map(Default::name)
                        .or(request::ownName)
                        .or(() -> export.map(PortName::fromExport))
                        .orElseGet(() -> Names.plain(request.number())),
                request.number()));
        Protocol protocol = request.protocol().orElseGet(() ->
                SupervisorPort.of(name).map(SupervisorPort::protocol).orElse(Protocol.TCP));
        return new Exposed(
                new PortDefinition(request.number(), name, protocol, request.fixed(), request.labels(), export),
                made,
                byDefault.map(Default::name));
    }

    /** The export that a port belongs to: by name, otherwise by number if no other port has claimed it by name. */
    private Optional<String> export(PortRequest request, Optional<Default> byDefault) {
        return request.name()
                .flatMap(exports::export)
                .or(() -> byDefault.flatMap(port -> exports.export(port.number())).filter(each -> !claimed.contains(each)))
                .or(() -> exports.export(request.number()).filter(each -> !claimed.contains(each)));
    }
}
