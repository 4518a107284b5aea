package dev.harthon.session.ports;

import dev.harthon.app.PortDefinition;
import dev.harthon.habitat.ConfigKey;
import dev.harthon.habitat.ConfigMapping;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.MappedValue;
import dev.harthon.habitat.MappedValue.Variable;
import dev.harthon.session.settings.Facts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Values of the package's configuration that follow the ports that Marathon assigns. */
public final class PortMappings {

    private PortMappings() {}

    /** The mappings that the exposed ports bring with them. */
    public static List<ConfigMapping> implied(Facts facts, PortEdits edits) {
        return facts.service().map(service -> implied(service, Ports.effective(facts, edits))).orElse(List.of());
    }

    /** All mappings, in the order of their keys. What the user mapped wins over what a port implies. */
    public static List<ConfigMapping> effective(Facts facts, PortEdits edits, List<ConfigMapping> explicit) {
        Map<String, ConfigMapping> byKey = new TreeMap<>();
        implied(facts, edits).forEach(mapping -> byKey.put(mapping.key().toString(), mapping));
        explicit.forEach(mapping -> byKey.put(mapping.key().toString(), mapping));
        return List.copyOf(byKey.values());
    }

    private static List<ConfigMapping> implied(HabitatPackage service, List<PortDefinition> ports) {
        Map<String, Integer> usual = PackagePorts.of(service).numbers();
        return ports.stream()
                .filter(port -> port.exportKey().filter(key -> mustBeTold(port, usual.get(key))).isPresent())
                .map(port -> new ConfigMapping(
                        ConfigKey.parse(service.metadata().exports().get(port.exportKey().orElseThrow())),
                        new MappedValue(List.of(new Variable(port.name().variable(), Optional.empty())))))
                .toList();
    }

    /** A service that listens on its usual port anyway needs to be told nothing. */
    private static boolean mustBeTold(PortDefinition port, int usual) {
        return !port.fixed() || port.number() != usual;
    }
}
