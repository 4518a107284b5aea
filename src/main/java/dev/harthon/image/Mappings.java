package dev.harthon.image;

import dev.harthon.habitat.ConfigMapping;
import dev.harthon.habitat.MappedValue;
import dev.harthon.habitat.MappedValue.Part;
import dev.harthon.habitat.MappedValue.Variable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Mappings as the task can read them. A port is found by its place, {@code PORT0}: shells lose variables with a hyphen
 * in their name, and Marathon makes such (marathon: EnvironmentHelper.scala).
 */
final class Mappings {

    private Mappings() {}

    static List<ConfigMapping> of(ImageRequest request) {
        Map<String, String> ports = request.ports().stream()
                .collect(Collectors.toMap(ImagePort::variable, port -> "PORT" + port.index(), (first, again) -> first));
        return request.mappings().stream()
                .map(mapping -> new ConfigMapping(mapping.key(), byPlace(mapping.value(), ports)))
                .toList();
    }

    private static MappedValue byPlace(MappedValue value, Map<String, String> ports) {
        List<Part> parts = value.parts().stream().map(part -> byPlace(part, ports)).toList();
        return new MappedValue(parts);
    }

    private static Part byPlace(Part part, Map<String, String> ports) {
        return part instanceof Variable variable
                ? new Variable(ports.getOrDefault(variable.name(), variable.name()), variable.fallback())
                : part;
    }
}
