package dev.harthon.local.conformance;

import dev.harthon.local.Await;
import dev.harthon.local.LocalCluster;
import dev.harthon.local.http.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Listens to a cluster's event stream. */
final class EventRecorder implements AutoCloseable {

    private final InputStream stream;
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();

    private EventRecorder(InputStream stream) {
        this.stream = stream;
    }

    /** @param path with the filter, if there is one */
    static EventRecorder listen(LocalCluster cluster, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(cluster.marathonUrl() + path))
                .header("Accept", "text/event-stream").build();
        EventRecorder recorder =
                new EventRecorder(HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()).body());
        Thread reader = new Thread(recorder::read, "events");
        reader.setDaemon(true);
        reader.start();
        return recorder;
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data: ")) {
                    events.add(Json.read(line.substring("data: ".length()).getBytes(StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException | UncheckedIOException closed) {
            // The test has seen enough.
        }
    }

    List<JsonNode> events() {
        return List.copyOf(events);
    }

    List<JsonNode> of(String type) {
        return events.stream().filter(event -> event.path("eventType").stringValue("").equals(type)).toList();
    }

    void await(Stream<String> types) {
        types.forEach(type -> Await.until("there was " + type, () -> !of(type).isEmpty()));
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
