package dev.harthon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fault.ExitCode;
import dev.harthon.local.http.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Agents of the local cluster as {@code local start} was told. */
class LocalStartTest {

    @TempDir
    private Path home;

    private StartedHarthon harthon;

    @BeforeEach
    void start() {
        harthon = new StartedHarthon(home);
    }

    @AfterEach
    void close() {
        harthon.run("local stop");
        harthon.close();
    }

    @Test
    void theAgentsHaveWhatTheyWereGiven() throws Exception {
        String line = "local start --agents 2 --cpus 1.5 --mem 512MB --disk 1GiB --ports 32000-32199"
                + " --attribute rack=r1 --attribute zone=z1";
        assertThat(harthon.run(line)).as(harthon.said()).isEqualTo(ExitCode.OK);

        harthon.run("local status -o json");
        String master = harthon.said().replaceFirst("(?s).*\"mesos\": \"([^\"]*?)/?\".*", "$1");
        JsonNode agents = Json.read(HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(URI.create(master + "/slaves")).build(), BodyHandlers.ofByteArray())
                        .body())
                .path("slaves");
        assertThat(agents.valueStream().map(agent -> agent.at("/resources/ports").stringValue()))
                .containsExactlyInAnyOrder("[32000-32099]", "[32100-32199]");
        assertThat(agents.valueStream()).allSatisfy(agent -> {
            assertThat(agent.at("/resources/cpus").doubleValue()).isEqualTo(1.5);
            assertThat(agent.at("/resources/mem").doubleValue()).isEqualTo(512);
            assertThat(agent.at("/resources/disk").doubleValue()).isEqualTo(1024);
            assertThat(agent.at("/attributes/rack").stringValue()).isEqualTo("r1");
            assertThat(agent.at("/attributes/zone").stringValue()).isEqualTo("z1");
        });
    }

    @Test
    void aRangeThatIsNoneIsRefused() {
        assertThat(harthon.run("local start --ports 32000")).isEqualTo(ExitCode.USAGE);
        assertThat(harthon.said()).contains("a range such as 31000-32000 is wanted");
    }
}
