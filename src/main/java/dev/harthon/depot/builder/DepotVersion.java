package dev.harthon.depot.builder;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A version that a depot holds.
 *
 * @param releases how many; the depot writes it as text
 * @param latest the newest of them
 * @param platforms the targets of its releases
 */
public record DepotVersion(String version, long releases, String latest, List<String> platforms) {

    static Optional<DepotVersion> of(JsonNode json) {
        String version = json.path("version").asString("");
        String count = json.path("release_count").asString("0");
        if (version.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DepotVersion(
                version,
                count.matches("\\d{1,9}") ? Long.parseLong(count) : 0,
                json.path("latest").asString(""),
                Idents.strings(json.path("platforms"))));
    }
}
