package dev.harthon.workbench.why;

import dev.harthon.marathon.QueueView.UnusedOffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** No offer has the host ports that the application insists on. */
final class PortsShort implements Cause {

    private record Fixed(int number, String name) {}

    @Override
    public Optional<Finding> in(Evidence evidence) {
        if (!evidence.isDeclinedFor("InsufficientPorts")) {
            return Optional.empty();
        }
        Optional<UnusedOffer> nearest = OfferText.nearest(evidence.declinedOffers(), "cpus");
        List<Fixed> missing = fixed(evidence.app().json()).stream()
                .filter(port -> nearest.filter(offer -> offer.hasPort(port.number())).isEmpty())
                .toList();
        String seen = nearest.map(offer -> "nearest: " + OfferText.of(offer)).orElse("declined for InsufficientPorts");
        return Optional.of(missing.isEmpty()
                ? Finding.cause("ports-short", "no agent offers as many ports as a task needs",
                        "unexpose NAME, then deploy; or scale other applications down", seen)
                : Finding.cause("ports-short",
                        "no agent offers port " + missing.stream().map(port -> String.valueOf(port.number()))
                                .collect(Collectors.joining(", ")) + ", which is fixed; or another task has it",
                        remedy(missing.get(0)), seen));
    }

    private static String remedy(Fixed port) {
        String name = port.name().isEmpty() ? "" : " --name " + port.name();
        return "expose port " + port.number() + name + " (without --fixed), then deploy";
    }

    private static List<Fixed> fixed(JsonNode app) {
        List<Fixed> ports = new ArrayList<>();
        if (app.path("requirePorts").asBoolean(false)) {
            app.path("portDefinitions").forEach(port -> ports.add(of(port, "port")));
        }
        app.path("container").path("portMappings").forEach(port -> ports.add(of(port, "hostPort")));
        ports.removeIf(port -> port.number() == 0);
        return ports;
    }

    private static Fixed of(JsonNode port, String key) {
        return new Fixed(port.path(key).asInt(0), port.path("name").asString(""));
    }
}
