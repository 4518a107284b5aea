package dev.harthon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.local.http.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Bad requests get the answers that a real Marathon gave. */
class RecordedErrorsTest {

    /** Where we depart for the sake of clients: unknown paths are 404, a bad check is 422, no details as text. */
    private static final Set<String> DEPARTURES = Set.of(
            "/v2/nothing", "/nothing", "COMMAND check without a command", "OPTIONS", "/v2/events");

    private static LocalCluster cluster;
    private static Api api;

    @BeforeAll
    static void start() {
        cluster = LocalCluster.start(LocalClusterOptions.defaults());
        api = new Api(cluster);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @TestFactory
    Stream<DynamicTest> answersAsRecorded() throws IOException {
        return Transcript.read("errors").stream()
                .filter(entry -> !departs(entry.path("request")))
                .map(entry -> DynamicTest.dynamicTest(name(entry), () -> replay(entry)));
    }

    private static boolean departs(JsonNode request) {
        return DEPARTURES.contains(request.path("path").stringValue())
                || DEPARTURES.contains(request.path("method").stringValue())
                || Json.text(request.path("body")).contains("\"healthChecks\":[{\"protocol\":\"COMMAND\"}]");
    }

    private static String name(JsonNode entry) {
        String request = entry.path("request").path("method").stringValue() + " "
                + entry.path("request").path("path").stringValue() + " " + Transcript.body(entry.path("request"));
        return request.length() > 100 ? request.substring(0, 100) : request;
    }

    private static void replay(JsonNode entry) {
        JsonNode request = entry.path("request");
        JsonNode recorded = entry.path("response");
        String message = recorded.path("body").path("message").stringValue("");
        if (recorded.path("status").intValue() == 201 || message.matches("App(lication)? '?/x'? (does )?not .*")) {
            // The recording did not write down where it cleaned up.
            api.delete("/v2/apps/x");
            api.deployed();
        }
        List<String> headers = new ArrayList<>();
        request.path("headers").properties()
                .forEach(header -> headers.addAll(List.of(header.getKey(), header.getValue().stringValue())));
        HttpResponse<byte[]> response = api.send(request.path("method").stringValue(),
                cluster.marathonUrl() + request.path("path").stringValue().replace(" ", "%20"),
                Transcript.body(request).getBytes(StandardCharsets.UTF_8), headers.toArray(new String[0]));
        String text = new String(response.body(), StandardCharsets.UTF_8);
        assertThat(response.statusCode()).as(text).isEqualTo(recorded.path("status").intValue());
        if (response.statusCode() >= 400) {
            JsonNode body = Json.read(response.body());
            assertThat(body.path("message")).isEqualTo(recorded.path("body").path("message"));
            if (recorded.path("body").path("details").isArray()) {
                assertThat(body.path("details")).isEqualTo(recorded.path("body").path("details"));
            }
        }
    }
}
