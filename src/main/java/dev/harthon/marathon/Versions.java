package dev.harthon.marathon;

import dev.harthon.http.Urls;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The stored versions of an application. Destroying it destroys them. */
public final class Versions {

    private final Endpoint endpoint;

    Versions(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Newest first. Marathon lists them in any order; the texts of one form sort as the times do. */
    public List<String> list(AppId id) {
        return endpoint.find(Apps.path(id) + "/versions", "cannot list the versions of " + id)
                .map(answer -> Views.texts(answer.path("versions")))
                .orElse(List.of())
                .stream()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    public Optional<AppView> find(AppId id, String version) {
        return endpoint.find(Apps.path(id) + "/versions/" + Urls.encode(version),
                "cannot read version " + version + " of " + id).map((JsonNode app) -> new AppView(app));
    }
}
