package dev.harthon.workbench;

import dev.harthon.habitat.ConfigLeaf;
import dev.harthon.habitat.ConfigMapping;
import dev.harthon.habitat.DefaultConfig;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.session.Session;
import java.util.List;
import java.util.Optional;

/**
 * A key of a package's configuration as it will be.
 *
 * @param type in words
 * @param value as TOML, or as it is mapped
 * @param origin {@code default.toml}, {@code mapped}, or {@code port} for a port that Marathon assigns
 */
public record ConfigRow(String key, String type, String value, String origin) {

    /** Every key of the package, in the order of its {@code default.toml}. */
    public static List<ConfigRow> of(HabitatPackage service, Session session) {
        return DefaultConfig.of(service).leaves().stream().map(leaf -> row(leaf, session)).toList();
    }

    private static ConfigRow row(ConfigLeaf leaf, Session session) {
        Optional<ConfigMapping> mapping = session.effectiveMappings().stream()
                .filter(each -> each.key().equals(leaf.key()))
                .findFirst();
        String origin = mapping.map(each -> session.mappings().contains(each) ? "mapped" : "port").orElse("default.toml");
        String value = mapping.map(each -> each.value().toString()).orElseGet(leaf::text);
        return new ConfigRow(leaf.key().toString(), leaf.type().phrase(), value, origin);
    }
}
