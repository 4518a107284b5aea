package dev.harthon.workbench;

import dev.harthon.habitat.ConfigKey;
import dev.harthon.habitat.ConfigLeaf;
import dev.harthon.habitat.ConfigMapping;
import dev.harthon.habitat.ConfigTree;
import dev.harthon.habitat.DefaultConfig;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.session.Session;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A key of a package's configuration as it will be.
 *
 * @param key with its place in the tables
 * @param type of TOML
 * @param value as TOML, or as it is mapped
 * @param origin {@code default.toml}, {@code mapped}, or {@code port} for a port that Marathon assigns
 */
public record ConfigRow(ConfigKey key, String type, String value, String origin) {

    /** Every key of the package, in the order of its {@code default.toml}. */
    public static List<ConfigRow> of(HabitatPackage service, Session session) {
        return DefaultConfig.of(service).leaves().stream().map(leaf -> row(leaf, session)).toList();
    }

    /** The keys at a place and below it; all of them for an empty text. */
    public static List<ConfigRow> below(List<ConfigRow> rows, String place) {
        return rows.stream()
                .filter(row -> place.isEmpty()
                        || row.key().toString().equals(place)
                        || row.key().toString().startsWith(place + "."))
                .toList();
    }

    /**
     * The configuration as it will be, as TOML. What only the task knows stands there as text, as the user wrote it.
     *
     * @param rows of the keys that are wanted
     */
    public static String toml(HabitatPackage service, Session session, List<ConfigRow> rows) {
        DefaultConfig defaults = DefaultConfig.of(service);
        ConfigTree known = defaults.effective(session.effectiveMappings());
        ConfigTree wanted = ConfigTree.EMPTY;
        for (ConfigRow row : rows) {
            Object value = mapping(row.key(), session)
                    .filter(mapping -> mapping.value().literal().isEmpty())
                    .<Object>map(mapping -> mapping.value().toString())
                    .or(() -> known.find(row.key()))
                    .orElseThrow();
            wanted = wanted.with(row.key(), value);
        }
        return wanted.toToml();
    }

    private static ConfigRow row(ConfigLeaf leaf, Session session) {
        Optional<ConfigMapping> mapping = mapping(leaf.key(), session);
        String origin = mapping.map(each -> session.mappings().contains(each) ? "mapped" : "port")
                .orElse("default.toml");
        String value = mapping.map(each -> each.value().toString()).orElseGet(leaf::text);
        return new ConfigRow(leaf.key(), leaf.type().name().toLowerCase(Locale.ROOT), value, origin);
    }

    private static Optional<ConfigMapping> mapping(ConfigKey key, Session session) {
        return session.effectiveMappings().stream()
                .filter(each -> each.key().equals(key))
                .reduce((first, last) -> last);
    }
}
