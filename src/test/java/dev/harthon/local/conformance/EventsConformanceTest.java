package dev.harthon.local.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.local.Api;
import dev.harthon.local.LocalCluster;
import dev.harthon.local.LocalClusterOptions;
import dev.harthon.local.Transcript;
import dev.harthon.local.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Events look as they were recorded: the first of each type is among them, and the way of the deployments. */
class EventsConformanceTest {

    private LocalCluster cluster;
    private Api api;
    private Names names;
    private Replay replay;

    @BeforeEach
    void start() throws IOException {
        cluster = LocalCluster.start(LocalClusterOptions.defaults().withAttributes(Map.of("rack", "r1", "zone", "z1")));
        api = new Api(cluster);
        names = Stage.set(cluster);
        replay = new Replay(cluster, names);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    /** What happens while somebody listens. */
    private interface Scene {
        void play() throws IOException;
    }

    private void compare(String name, Scene scene) throws IOException, InterruptedException {
        JsonNode entry = Transcript.read(name).get(0);
        Comparison comparison = new Comparison(names, Departure.in("GET /v2/events"));
        List<JsonNode> recorded = events(entry);
        Map<String, JsonNode> first = new LinkedHashMap<>();
        recorded.stream().filter(event -> !event.path("eventType").stringValue().startsWith("event_stream"))
                .forEach(event -> first.putIfAbsent(event.path("eventType").stringValue(), event));
        try (EventRecorder recorder = EventRecorder.listen(cluster, entry.at("/request/path").stringValue())) {
            scene.play();
            recorder.await(first.keySet().stream());
            first.forEach((type, event) -> assertThat(recorder.of(type)).as(type)
                    .anySatisfy(actual -> assertThat(comparison.compare(event, actual)).isEmpty()));
            assertThat(way(recorder.events()).subList(0, Math.min(4, way(recorded).size())))
                    .isEqualTo(way(recorded).subList(0, Math.min(4, way(recorded).size())));
        }
    }

    /** The steps of deployments, in their order. */
    private static List<String> way(List<JsonNode> events) {
        List<String> way = new ArrayList<>();
        for (JsonNode event : events) {
            String type = event.path("eventType").stringValue();
            if (type.startsWith("deployment_")) {
                way.add(type + " " + event.at("/currentStep/actions/0/action").stringValue(""));
            }
        }
        return way;
    }

    private static List<JsonNode> events(JsonNode entry) {
        List<JsonNode> events = new ArrayList<>();
        for (JsonNode frame : entry.at("/response/frames")) {
            frame.path("raw").stringValue().lines().filter(line -> line.startsWith("data: ")).forEach(line ->
                    events.add(Json.read(line.substring("data: ".length()).getBytes(StandardCharsets.UTF_8))));
        }
        return events;
    }

    @Test
    void ofACreationAnUpdateKillsAndADeletion() throws Exception {
        compare("sse-create", () -> replay.play(Transcript.read("app-create")));
        compare("sse-update", () -> replay.play(Transcript.read("app-update")));
        replay.play(Transcript.read("app-scale-restart-rollback"));
        compare("sse-kill-filtered", () -> {
            api.put("/v2/apps/hab/redis", "{\"instances\":3}");
            replay.play(Transcript.read("app-kill"));
        });
        compare("sse-delete", () -> replay.play(Transcript.read("app-delete")));
    }

    @Test
    void ofAFailure() throws Exception {
        JsonNode posted = events(Transcript.read("sse-failure").get(0)).stream()
                .filter(event -> event.has("appDefinition")).findFirst().orElseThrow().path("appDefinition");
        ObjectNode app = (ObjectNode) posted.deepCopy();
        app.remove("version");
        String id = app.path("id").stringValue();
        compare("sse-failure", () -> {
            api.post("/v2/apps", Json.text(app));
            api.lastFailure(id);
            api.delete("/v2/apps" + id);
            api.deployed();
        });
    }
}
