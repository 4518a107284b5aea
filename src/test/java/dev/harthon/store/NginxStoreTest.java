package dev.harthon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.Fault;
import dev.harthon.fault.OperationFault;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NginxStoreTest {

    private static final String WEBDAV = "dav_methods PUT DELETE MKCOL; dav_access user:rw group:r all:r;";

    private final HttpCaller http = new HttpCaller(HttpSettings.standard());

    @TempDir
    Path folder;

    private Path file;
    private String sha256;

    @BeforeEach
    void makeAFile() throws IOException {
        byte[] content = new byte[700_000];
        new Random(11).nextBytes(content);
        file = Files.write(folder.resolve("app.tgz"), content);
        sha256 = Digests.of(file);
    }

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void takesAFileAndGivesItToEveryone() throws IOException {
        try (Nginx nginx = Nginx.start(folder, WEBDAV)) {
            Stored stored = put(nginx.uri("/"));

            assertThat(nginx.root().resolve(stored.uri().getPath().substring(1))).hasSameBinaryContentAs(file);
            assertThat(stored.alreadyThere()).isFalse();
            assertThat(put(nginx.uri("/")).alreadyThere()).isTrue();
        }
    }

    @Test
    void makesFoldersThatAreMissing() throws IOException {
        try (Nginx nginx = Nginx.start(folder, WEBDAV)) {
            Files.createDirectory(nginx.root().resolve("there"));

            Stored stored = put(nginx.uri("/there/new/newer/"));

            assertThat(nginx.root().resolve("there/new/newer")).isDirectoryContaining("glob:**/app-*.tgz");
            assertThat(stored.uri().getPath()).startsWith("/there/new/newer/app-");
        }
    }

    @Test
    void whereNoFolderCanBeMadeTheUserIsTold() throws IOException {
        try (Nginx nginx = Nginx.start(folder, "dav_methods PUT;")) {
            assertThatThrownBy(() -> put(nginx.uri("/missing/")))
                    .isInstanceOfSatisfying(OperationFault.class,
                            fault -> assertThat(fault.remedy().orElse("")).contains("see whether the folder is there"));
        }
    }

    @Test
    void whereNothingIsTakenTheUserIsTold() throws IOException {
        try (Nginx nginx = Nginx.start(folder, "")) {
            assertThatThrownBy(() -> put(nginx.uri("/")))
                    .satisfies(e -> assertThat(((Fault) e).remedy().orElse("")).contains("allow PUT there"));
        }
    }

    @Test
    void aFileAboveTheLimitIsExplained() throws IOException {
        file = Files.write(folder.resolve("big.tgz"), new byte[1_100_000]);
        sha256 = Digests.of(file);
        try (Nginx nginx = Nginx.start(folder, WEBDAV)) {
            assertThatThrownBy(() -> put(nginx.uri("/")))
                    .satisfies(e -> assertThat(((Fault) e).remedy().orElse("")).contains("client_max_body_size"));
        }
    }

    private Stored put(URI base) {
        return ArtifactStores.of(base, Optional.empty(), http).put(file, sha256, ".tgz", sent -> {});
    }
}
