package dev.harthon.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The event stream tells the story of a deployment in Marathon's order. */
class EventStreamTest {

    @Test
    void tellsHowAnApplicationComesUp() throws Exception {
        try (LocalCluster cluster = LocalCluster.start(LocalClusterOptions.defaults())) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(cluster.marathonUrl() + "/v2/events"))
                    .header("Accept", "text/event-stream").build();
            var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                assertThat(typesUntil(lines, "event_stream_attached")).hasSize(1);
                new Api(cluster).post("/v2/apps",
                        "{\"id\":\"/e\",\"cmd\":\"exec sleep 1000\",\"cpus\":0.1,\"mem\":32}");
                List<String> types = typesUntil(lines, "deployment_success");
                assertThat(types).containsSubsequence("deployment_info", "deployment_step_success", "deployment_info",
                        "status_update_event", "status_update_event", "deployment_step_success", "deployment_success");
                assertThat(types).contains("api_post_event", "group_change_success", "instance_changed_event");
            }
        }
    }

    private static List<String> typesUntil(BufferedReader lines, String last) throws IOException {
        List<String> types = new ArrayList<>();
        while (!types.contains(last)) {
            String line = lines.readLine();
            if (line.startsWith("event: ")) {
                types.add(line.substring("event: ".length()));
            }
        }
        return types;
    }
}
