package dev.harthon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.Fault;
import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpSettings;
import dev.harthon.http.RawServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

class S3StoreTest {

    private static final String PUBLIC = "?acl=public-read";

    private final HttpCaller http = new HttpCaller(HttpSettings.standard()
            .withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(20)));

    @TempDir
    Path folder;

    private Path file;
    private String sha256;
    private S3Server server;

    @BeforeEach
    void startAServer() throws Exception {
        byte[] content = new byte[300_000];
        new Random(3).nextBytes(content);
        file = Files.write(folder.resolve("core-redis-7.0.15-20240517120000.tgz"), content);
        sha256 = Digests.of(file);
        server = new S3Server(Files.createDirectory(folder.resolve("s3"))).withBucket("artifacts");
    }

    @AfterEach
    void close() throws Exception {
        http.close();
        server.close();
    }

    @Test
    void putsAnObjectThatEveryoneCanRead() {
        List<Long> progress = new ArrayList<>();

        Stored stored = store("artifacts/some/folder" + PUBLIC).put(file, sha256, ".tgz", progress::add);

        String name = ArtifactStores.nameOf(file, sha256, ".tgz");
        assertThat(stored.uri()).isEqualTo(server.endpoint().resolve("/artifacts/some/folder/" + name));
        assertThat(folder.resolve("s3/artifacts/some/folder").resolve(name)).hasSameBinaryContentAs(file);
        assertThat(progress).endsWith(300_000L);
        assertThat(stored.alreadyThere()).isFalse();
    }

    @Test
    void whatIsThereIsNotSentAgain() {
        store("artifacts" + PUBLIC).put(file, sha256, ".tgz", sent -> {});

        List<Long> progress = new ArrayList<>();
        assertThat(store("artifacts" + PUBLIC).put(file, sha256, ".tgz", progress::add).alreadyThere()).isTrue();
        assertThat(progress).isEmpty();
    }

    @Test
    void otherContentUnderTheNameIsNotOverwritten() throws IOException {
        Path object = folder.resolve("s3/artifacts").resolve(ArtifactStores.nameOf(file, sha256, ".tgz"));
        Files.writeString(object, "mine");

        assertThatThrownBy(() -> store("artifacts" + PUBLIC).put(file, sha256, ".tgz", sent -> {}))
                .satisfies(e -> assertThat(((Fault) e).why().orElse("")).contains("other content"));
        assertThat(object).hasContent("mine");
    }

    @Test
    void anObjectThatIsNotForEveryoneIsNoUseToAgentsHoweverOften() {
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> store("artifacts").put(file, sha256, ".tgz", sent -> {}))
                    .isInstanceOfSatisfying(OperationFault.class, fault -> {
                        assertThat(fault.what()).startsWith("agents could not fetch " + server.endpoint());
                        assertThat(fault.why().orElse("")).contains("without credentials answered 403");
                    });
        }
    }

    @Test
    void agentsMayReadItElsewhere() throws IOException {
        try (WebFolder web = new WebFolder()) {
            String name = ArtifactStores.nameOf(file, sha256, ".tgz");
            web.files.put("/cdn/" + name, Files.readAllBytes(file));

            Stored stored = store("artifacts?url=" + web.server.uri("/cdn")).put(file, sha256, ".tgz", sent -> {});

            assertThat(stored.uri()).isEqualTo(web.server.uri("/cdn/" + name));
        }
    }

    @Test
    void agentsWithHadoopReadItByTheirOwnKeys() {
        Stored stored = store("artifacts/x?url=s3a://artifacts/x").put(file, sha256, ".tgz", sent -> {});

        assertThat(stored.uri().toString()).startsWith("s3a://artifacts/x/core-redis");
    }

    @Test
    void aBucketThatIsMissingIsNamed() {
        assertThatThrownBy(() -> store("nowhere" + PUBLIC).put(file, sha256, ".tgz", sent -> {}))
                .isInstanceOfSatisfying(OperationFault.class, fault -> {
                    assertThat(fault.what()).isEqualTo("cannot upload to s3://nowhere at " + server.endpoint());
                    assertThat(fault.why().orElse("")).contains("NoSuchBucket");
                    assertThat(fault.remedy()).contains("create the bucket first, or correct its name");
                });
    }

    @Test
    void wrongKeysAreToldWithoutTellingThem() {
        assertThatThrownBy(() -> store("artifacts" + PUBLIC, S3Server.keys("canary-7f3a"))
                        .put(file, sha256, ".tgz", sent -> {}))
                .isInstanceOfSatisfying(NetworkFault.class, fault -> {
                    assertThat(fault.why().orElse("")).contains("403").doesNotContain("canary");
                    assertThat(fault.remedy().orElse("")).contains("AWS_PROFILE");
                });
    }

    @Test
    void anInterruptEndsAnUploadThatHangs() throws Exception {
        try (RawServer hanging = RawServer.hanging()) {
            URI place = URI.create("s3://artifacts?endpoint=" + hanging.uri(""));
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> new S3Store(S3Address.parse(place), Optional.empty(), http, S3Server.keys())
                            .put(file, sha256, ".tgz", sent -> {}))
                    .isInstanceOf(InterruptedFault.class);
        } finally {
            Thread.interrupted();
        }
    }

    private ArtifactStore store(String place) {
        return store(place, S3Server.keys());
    }

    private ArtifactStore store(String place, AwsCredentialsProvider keys) {
        return new S3Store(S3Address.parse(server.store(place)), Optional.empty(), http, keys);
    }
}
