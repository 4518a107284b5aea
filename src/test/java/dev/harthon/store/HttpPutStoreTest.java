package dev.harthon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.harthon.fault.Fault;
import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpSettings;
import dev.harthon.http.RawServer;
import dev.harthon.http.RetryPolicy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpPutStoreTest {

    private final HttpCaller http = new HttpCaller(HttpSettings.standard()
            .withRetries(new RetryPolicy(3, Duration.ofMillis(1)))
            .withTimeouts(Duration.ofSeconds(2), Duration.ofMillis(400), Duration.ofSeconds(20)));
    private final WebFolder web = new WebFolder();
    private final byte[] content = new byte[100_000];
    private Path file;
    private String sha256;

    @BeforeEach
    void makeAFile(@TempDir Path folder) throws IOException {
        new Random(7).nextBytes(content);
        file = Files.write(folder.resolve("core-redis-7.0.15-20240517120000.tgz"), content);
        sha256 = Digests.of(file);
    }

    @AfterEach
    void close() {
        http.close();
        web.close();
    }

    @Test
    void uploadsUnderANameOfItsContentAndVerifies() {
        List<Long> progress = new ArrayList<>();
        Stored stored = store("/artifacts/").put(file, sha256, ".tgz", progress::add);

        String name = "/artifacts/core-redis-7.0.15-20240517120000-" + sha256.substring(0, 16) + ".tgz";
        assertThat(stored).isEqualTo(new Stored(web.server.uri(name), content.length, false));
        assertThat(web.files.get(name)).isEqualTo(content);
        assertThat(progress).endsWith((long) content.length);
        assertThat(web.server.asked()).last().hasToString("GET " + name);
    }

    @Test
    void whatIsThereIsNotSentAgain() {
        Stored first = store("").put(file, sha256, ".tgz", sent -> {});
        Stored second = store("").put(file, sha256, ".tgz", sent -> {});

        assertThat(second).isEqualTo(new Stored(first.uri(), first.size(), true));
        assertThat(web.uploads()).isEqualTo(1);
    }

    @Test
    void otherContentUnderTheNameIsNotOverwritten() {
        Stored first = store("").put(file, sha256, ".tgz", sent -> {});
        web.files.put(first.uri().getPath(), "mine".getBytes());

        assertThatThrownBy(() -> store("").put(file, sha256, ".tgz", sent -> {}))
                .isInstanceOfSatisfying(OperationFault.class,
                        fault -> assertThat(fault.why().orElseThrow()).contains("other content"));
        assertThat(web.files.get(first.uri().getPath())).hasSize(4);
    }

    @Test
    void whatABrokenUploadLeftIsReplaced() {
        Stored first = store("").put(file, sha256, ".tgz", sent -> {});
        web.files.put(first.uri().getPath(), Arrays.copyOf(content, 70_000));

        assertThat(store("").put(file, sha256, ".tgz", sent -> {}).alreadyThere()).isFalse();
        assertThat(web.files.get(first.uri().getPath())).isEqualTo(content);
    }

    @Test
    void aStoreThatKeepsOnlyHalfIsFoundOutAndCleaned() {
        web.keeping = WebFolder.half();

        assertThatThrownBy(() -> store("").put(file, sha256, ".tgz", sent -> {}))
                .isInstanceOf(OperationFault.class)
                .hasMessageContaining("agents could not fetch")
                .satisfies(e -> assertThat(((Fault) e).why().orElseThrow()).contains("50000 bytes in place of 100000"));
        assertThat(web.files).isEmpty();
    }

    @Test
    void aStoreThatChangesTheContentIsFoundOut() {
        web.keeping = body -> new byte[body.length];

        assertThatThrownBy(() -> store("").put(file, sha256, ".tgz", sent -> {}))
                .isInstanceOfSatisfying(OperationFault.class,
                        fault -> assertThat(fault.why()).contains("it came back with other content"));
    }

    @Test
    void aStoreThatHidesFilesFromStrangersIsNoUseToAgents() {
        web.readsNeedCredentials = true;

        Throwable thrown = catchThrowable(() -> store("").put(file, sha256, ".tgz", sent -> {}));

        assertThat(thrown).isInstanceOf(OperationFault.class);
        assertThat(((Fault) thrown).why().orElseThrow()).contains("without credentials answered 401");
        assertThat(web.files).hasSize(1);
    }

    @Test
    void userInformationOfTheAddressIsUsedButNotHandedOn() {
        URI base = URI.create(web.server.uri("/x").toString().replace("//", "//ci:s3cr3t@"));
        Stored stored = ArtifactStores.of(base, Optional.empty(), http).put(file, sha256, ".tgz", sent -> {});

        assertThat(stored.uri().getUserInfo()).isNull();
        assertThat(web.server.asked()).filteredOn(asked -> asked.method().equals("PUT"))
                .allSatisfy(asked -> assertThat(asked.headers()).containsKey("authorization"));
        assertThat(web.server.asked()).last()
                .satisfies(asked -> assertThat(asked.headers()).doesNotContainKey("authorization"));
    }

    @Test
    void aStoreWithoutHeadWillDo() {
        web.headIsSupported = false;

        assertThat(store("").put(file, sha256, ".tgz", sent -> {}).alreadyThere()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"500,see whether the folder is there", "405,allow PUT", "409,create the folder", "413,raise the store's limit", "507,make room"})
    void aRefusalSaysWhatToDo(int status, String remedy) {
        web.putStatus = status;

        Throwable thrown = catchThrowable(() -> store("").put(file, sha256, ".tgz", sent -> {}));

        assertThat(thrown).isInstanceOf(OperationFault.class).hasMessageContaining("cannot upload to http://127.0.0.1");
        assertThat(((Fault) thrown).why().orElseThrow()).contains("answered " + status);
        assertThat(((Fault) thrown).remedy().orElse("")).contains(remedy);
        assertThat(web.files).isEmpty();
    }

    @Test
    void aStoreThatHangsEndsByTheIdleTimeout() throws Exception {
        try (RawServer hanging = RawServer.hanging()) {
            assertThatThrownBy(() ->
                    ArtifactStores.of(hanging.uri("/"), Optional.empty(), http).put(file, sha256, ".tgz", sent -> {}))
                    .isInstanceOf(NetworkFault.class);
        }
    }

    private ArtifactStore store(String path) {
        return ArtifactStores.of(web.server.uri(path), Optional.empty(), http);
    }
}
