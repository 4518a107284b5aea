package dev.harthon.local;

import dev.harthon.local.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;

/** Exchanges that were recorded from a real Marathon and a real Mesos. */
public final class Transcript {

    private Transcript() {}

    /** Skips the test where there are no recordings. */
    public static List<JsonNode> read(String name) throws IOException {
        Path file = Path.of(System.getProperty("harthon.shared", "../shared"), "transcripts", name + ".json");
        Assumptions.assumeTrue(Files.isReadable(file), "no recorded exchanges at " + file);
        return Json.read(Files.readAllBytes(file)).valueStream().toList();
    }

    public static String body(JsonNode request) {
        JsonNode body = request.path("body");
        return body.isMissingNode() ? "" : body.isString() ? body.stringValue() : Json.text(body);
    }
}
