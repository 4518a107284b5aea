package dev.harthon.habitat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/** A value as a user writes it, read as the type that a configuration key has. */
public final class ConfigLiteral {

    private ConfigLiteral() {}

    /** @return empty if the text does not fit the value that is there now */
    public static Optional<Object> read(String text, Object present) {
        ConfigType type = ConfigType.of(present);
        if (type == ConfigType.STRING) {
            return Optional.of(text);
        }
        return toml(text)
                .map(value -> type == ConfigType.FLOAT && value instanceof Long whole ? whole.doubleValue() : value)
                .filter(value -> ConfigType.of(value) == type)
                .filter(value -> type != ConfigType.TIME || value.getClass() == present.getClass())
                .filter(value -> type != ConfigType.ARRAY || alike((List<?>) value, (List<?>) present));
    }

    /** One value, and nothing after it. */
    private static Optional<Object> toml(String text) {
        TomlParseResult result = Toml.parse("value = " + text.strip() + "\n", ConfigToml.VERSION);
        Map<String, Object> read = result.hasErrors() ? Map.of() : ConfigToml.plain(result);
        return read.size() == 1 ? Optional.ofNullable(read.get("value")) : Optional.empty();
    }

    /** Elements of an array that has all of one type stay of that type. */
    private static boolean alike(List<?> value, List<?> present) {
        List<ConfigType> types = present.stream().map(ConfigType::of).distinct().toList();
        return types.size() != 1 || value.stream().allMatch(element -> ConfigType.of(element) == types.get(0));
    }
}
