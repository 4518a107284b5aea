package dev.harthon.session.ports;

import dev.harthon.app.PortName;
import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.ConfigKey;
import dev.harthon.habitat.HabitatPackage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlInvalidTypeException;
import org.tomlj.TomlTable;

/**
 * The ports that a package exports: those exports whose value in {@code default.toml} is a port's number.
 *
 * @param numbers export's name to number, in the package's order
 */
record PackagePorts(Map<String, Integer> numbers) {

    static PackagePorts of(HabitatPackage service) {
        TomlTable defaults = Toml.parse(service.defaultToml().orElse(""));
        Map<String, Integer> numbers = new LinkedHashMap<>();
        service.metadata().exports().forEach((export, path) ->
                number(defaults, path).ifPresent(number -> numbers.put(export, number)));
        return new PackagePorts(numbers);
    }

    /** The first export with this number. */
    Optional<String> export(int number) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue() == number)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The export that gives a port its name. */
    Optional<String> export(PortName name) {
        return numbers.keySet().stream().filter(export -> PortName.fromExport(export).equals(name)).findFirst();
    }

    private static Optional<Integer> number(TomlTable defaults, String path) {
        try {
            Object value = defaults.get(ConfigKey.parse(path).parts());
            String text = value == null ? "" : value.toString();
            return text.matches("[1-9]\\d{0,4}") && Integer.parseInt(text) <= 65535
                    ? Optional.of(Integer.parseInt(text))
                    : Optional.empty();
        } catch (TomlInvalidTypeException | UsageFault e) {
            return Optional.empty();
        }
    }
}
