package dev.harthon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.Fault;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpSettings;
import dev.harthon.http.LoopbackServer;
import dev.harthon.http.LoopbackServer.Answer;
import dev.harthon.local.LocalCluster;
import dev.harthon.local.LocalClusterOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarathonStoreTest {

    private static final LocalClusterOptions OPTIONS = LocalClusterOptions.defaults();

    private final HttpCaller http = new HttpCaller(HttpSettings.standard());
    private Path file;
    private String sha256;

    @BeforeEach
    void makeAFile(@TempDir Path folder) throws IOException {
        file = Files.write(folder.resolve("app.tgz"), new byte[200_000]);
        sha256 = Digests.of(file);
    }

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void marathonKeepsTheArchiveAndGivesItToAgents() {
        try (LocalCluster cluster = LocalCluster.start(OPTIONS.withArtifacts())) {
            ArtifactStore store = store(cluster.marathonUrl());
            List<Long> progress = new ArrayList<>();

            Stored stored = store.put(file, sha256, ".tgz", progress::add);

            assertThat(stored.uri().toString()).startsWith(cluster.marathonUrl() + "/v2/artifacts/app-");
            assertThat(progress).endsWith(200_000L);
            assertThat(store.put(file, sha256, ".tgz", sent -> {})).isEqualTo(
                    new Stored(stored.uri(), 200_000, true));
        }
    }

    @Test
    void aMarathonThatKeepsNoneIsTold() {
        try (LocalCluster cluster = LocalCluster.start(OPTIONS)) {
            assertThatThrownBy(() -> store(cluster.marathonUrl()).put(file, sha256, ".tgz", sent -> {}))
                    .satisfies(e -> assertThat(((Fault) e).why().orElse("")).contains("1.5 and later"));
        }
    }

    @Test
    void aMarathonWithoutAPlaceForThemIsTold() {
        String said = "{\"message\":\"No storage provider available to load/persist artifacts. Configuration problem?\"}";
        try (LoopbackServer old = LoopbackServer.answering(asked -> Answer.of(422, said))) {
            assertThatThrownBy(() -> store(old.uri("").toString()).put(file, sha256, ".tgz", sent -> {}))
                    .satisfies(e -> {
                        assertThat(((Fault) e).why().orElse("")).contains("No storage provider");
                        assertThat(((Fault) e).remedy().orElse("")).contains("--artifact_store");
                    });
        }
    }

    private ArtifactStore store(String marathon) {
        return ArtifactStores.marathon(URI.create(marathon), Optional.empty(), http);
    }
}
