package dev.harthon.habitat;

import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.MappedValue.Text;
import dev.harthon.habitat.MappedValue.Variable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A package's {@code default.toml}: every key that it can be configured with, and what may be mapped to it. */
public record DefaultConfig(PackageIdent ident, ConfigTree tree) {

    private static final int LONGEST = 80;
    private static final String SAMPLE_PORT = "31000";
    private static final String SAMPLE_HOST = "agent.example";

    /** @throws dev.harthon.fault.PackageFault if the package's {@code default.toml} is not TOML, naming the line */
    public static DefaultConfig of(HabitatPackage from) {
        ConfigTree tree = from.defaultToml()
                .map(text -> ConfigTree.parse(text, "default.toml of " + from.ident()))
                .orElse(ConfigTree.EMPTY);
        return new DefaultConfig(from.ident(), tree);
    }

    /** Every key with its type and default. */
    public List<ConfigLeaf> leaves() {
        return tree.leaves();
    }

    /**
     * Whether a mapping is possible: its key exists, is no table, and the value fits its type. What only the running
     * task knows is checked as far as its kind is known: {@code $HOST} is no number, {@code $PORT_HTTP} is one.
     */
    public void check(ConfigMapping mapping) {
        Object present = present(mapping.key());
        Optional<String> sample = sample(mapping.value());
        if (sample.isPresent() && ConfigLiteral.read(sample.get(), present).isEmpty()) {
            throw misfit(mapping, present);
        }
    }

    /** The configuration with the mappings that hold no variable; later ones win. */
    public ConfigTree effective(List<ConfigMapping> mappings) {
        ConfigTree effective = tree;
        for (ConfigMapping mapping : mappings) {
            Optional<String> literal = mapping.value().literal();
            if (literal.isPresent()) {
                Object present = present(mapping.key());
                Object value = ConfigLiteral.read(literal.get(), present)
                        .orElseThrow(() -> misfit(mapping, present));
                effective = effective.with(mapping.key(), value);
            }
        }
        return effective;
    }

    private Object present(ConfigKey key) {
        Object present = tree.find(key).orElseThrow(() -> unknown(key));
        if (present instanceof Map<?, ?> map) {
            throw new UsageFault(
                    "'" + key + "' of " + ident + " is a table",
                    map.isEmpty() ? "it is empty" : "it holds " + String.join(", ", keysBelow(key)),
                    "map a value in it");
        }
        return present;
    }

    private List<String> keysBelow(ConfigKey key) {
        return leaves().stream()
                .map(ConfigLeaf::key)
                .filter(leaf -> leaf.parts().size() > key.parts().size()
                        && leaf.parts().subList(0, key.parts().size()).equals(key.parts()))
                .map(ConfigKey::toString)
                .limit(5)
                .toList();
    }

    private UsageFault unknown(ConfigKey key) {
        List<String> known = leaves().stream().map(leaf -> leaf.key().toString()).toList();
        return new UsageFault(
                ident + " has no configuration key '" + key + "'",
                known.isEmpty() ? "it has no default.toml, so nothing can be mapped" : "it is not in its default.toml",
                Suggestions.question(key.toString(), known, known.isEmpty() ? "" : "'config' lists its keys"));
    }

    private static UsageFault misfit(ConfigMapping mapping, Object present) {
        ConfigType type = ConfigType.of(present);
        String now = shortened(ConfigToml.value(present));
        return new UsageFault(
                "'" + mapping.value() + "' does not fit the key '" + mapping.key() + "'",
                "it is " + type.phrase() + ", " + now + " by default",
                type == ConfigType.ARRAY ? "write it like " + now : "write " + type.phrase());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** The value with something plausible for each variable; empty where nothing is known of one. */
    private static Optional<String> sample(MappedValue value) {
        StringBuilder sample = new StringBuilder();
        for (MappedValue.Part part : value.parts()) {
            Optional<String> text = part instanceof Variable variable
                    ? sample(variable)
                    : Optional.of(((Text) part).text());
            if (text.isEmpty()) {
                return Optional.empty();
            }
            sample.append(text.get());
        }
        return Optional.of(sample.toString());
    }

    private static Optional<String> sample(Variable variable) {
        if (variable.name().equals("HOST")) {
            return Optional.of(SAMPLE_HOST);
        }
        return variable.name().matches("PORT(\\d+|_\\w+)?") ? Optional.of(SAMPLE_PORT) : variable.fallback();
    }
}
