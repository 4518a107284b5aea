package dev.harthon.marathon;

import dev.harthon.http.Urls;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a Marathon says of itself. */
public record InfoView(JsonNode json) {

    public String version() {
        return Views.text(json, "version");
    }

    /** {@code host:port} of the leader. */
    public Optional<String> leader() {
        return Views.optionalText(json, "leader");
    }

    public Optional<String> frameworkId() {
        return Views.optionalText(json, "frameworkId");
    }

    /** The leading Mesos master, as Marathon was told or found out. */
    public Optional<URI> mesosMaster() {
        return Views.optionalText(json.path("marathon_config"), "mesos_leader_ui_url")
                .flatMap(InfoView::address)
                .filter(Urls::isHttp);
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
