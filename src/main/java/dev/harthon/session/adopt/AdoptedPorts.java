package dev.harthon.session.adopt;

import dev.harthon.app.PortDefinition;
import dev.harthon.app.PortName;
import dev.harthon.app.Protocol;
import dev.harthon.session.Session;
import dev.harthon.session.ports.PortRequest;
import dev.harthon.session.ports.Ports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Ports of an application. Numbers that Marathon chose say nothing: a port that is not fixed is known by its name.
 *
 * @param names of the ports by their index; empty where one has none
 */
record AdoptedPorts(List<Optional<PortName>> names) {

    private static final String MARATHONS_OWN = "default";

    /** @param ours whether Harthon deployed it, so that a port that it lacks was taken away on purpose */
    static AdoptedPorts take(JsonNode app, boolean ours, Taking taking) {
        JsonNode mappings = app.path("container").path("portMappings");
        JsonNode definitions = mappings.isEmpty() ? app.path("portDefinitions") : mappings;
        boolean fixed = app.path("requirePorts").asBoolean(false);
        List<Optional<PortName>> names = new ArrayList<>();
        definitions.forEach(port -> names.add(take(port, names.size(), fixed, taking)));
        if (definitions.isEmpty() && !app.path("ports").isEmpty()) {
            taking.leave("ports", "they have no names; write expose port N --name NAME for each");
        }
        if (ours) {
            withoutTheOthers(names, taking);
        }
        return new AdoptedPorts(List.copyOf(names));
    }

    Optional<PortName> at(int index) {
        return index >= 0 && index < names.size() ? names.get(index) : Optional.empty();
    }

    private static Optional<PortName> take(JsonNode port, int index, boolean allFixed, Taking taking) {
        String text = port.path("name").asString("");
        if (text.equals(MARATHONS_OWN)) {
            return Optional.empty();
        }
        String what = "port " + index;
        if (text.isEmpty()) {
            taking.leave(what, "it has no name; write expose port N --name NAME");
            return Optional.empty();
        }
        boolean mapped = port.has("containerPort");
        int number = port.path(mapped ? "containerPort" : "port").asInt(0);
        boolean fixed = number > 0 && (mapped ? port.path("hostPort").asInt(0) > 0 : allFixed);
        taking.take(what, session -> exposed(session, port, fixed || mapped ? number : 0, fixed, taking));
        return taking.session().effectivePorts().stream()
                .map(PortDefinition::name)
                .filter(name -> name.text().equals(text))
                .findFirst();
    }

    private static Session exposed(Session session, JsonNode port, int number, boolean fixed, Taking taking) {
        PortName name = PortName.parse(port.path("name").asString(""));
        Protocol protocol = Protocol.parse(port.path("protocol").asString("tcp"));
        Map<String, String> labels = new TreeMap<>();
        port.path("labels").properties().forEach(label -> labels.put(label.getKey(), label.getValue().asString("")));
        boolean there = session.effectivePorts().stream().anyMatch(known -> known.name().equals(name)
                && known.protocol() == protocol && known.fixed() == fixed && known.labels().equals(labels));
        if (there) {
            return session;
        }
        int usual = number > 0 ? number : usualNumber(session, name);
        return taking.edits().expose(
                session, new PortRequest(usual, Optional.of(name), Optional.of(protocol), fixed, labels));
    }

    /** What the package or the Supervisor calls by that name, or 0. */
    private static int usualNumber(Session session, PortName name) {
        Stream<String> known = Ports.exposable(session).stream();
        return known.filter(export -> PortName.fromExport(export).equals(name))
                .map(export -> Ports.named(session, export).number())
                .findFirst()
                .orElse(0);
    }

    private static void withoutTheOthers(List<Optional<PortName>> names, Taking taking) {
        List<PortName> kept = names.stream().flatMap(Optional::stream).toList();
        taking.session().effectivePorts().stream()
                .map(PortDefinition::name)
                .filter(name -> !kept.contains(name))
                .forEach(name -> taking.take("port " + name,
                        session -> taking.edits().unexpose(session, name.text())));
    }
}
