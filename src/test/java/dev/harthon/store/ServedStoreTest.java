package dev.harthon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpReply;
import dev.harthon.http.HttpSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServedStoreTest {

    private final HttpCaller http = new HttpCaller(HttpSettings.standard());
    private final ArtifactServer server = ArtifactServer.start(InetAddress.getLoopbackAddress(), 0);
    private Path file;
    private String sha256;

    @BeforeEach
    void makeAFile(@TempDir Path folder) throws IOException {
        file = Files.write(folder.resolve("app.tgz"), new byte[200_000]);
        sha256 = Digests.of(file);
    }

    @AfterEach
    void close() {
        server.close();
        http.close();
    }

    @Test
    void agentsGetTheFileWithItsLength() {
        Stored stored = store(Optional.empty()).put(file, sha256, ".tgz", sent -> {});

        HttpReply reply = http.send(HttpCall.get(stored.uri()));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().contentLength()).hasValue(200_000);
        assertThat(reply.body()).isEqualTo(new byte[200_000]);
        HttpReply head = http.send(HttpCall.head(stored.uri()));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.headers().contentLength()).hasValue(200_000);
        assertThat(store(Optional.empty()).put(file, sha256, ".tgz", sent -> {}).alreadyThere()).isTrue();
    }

    @Test
    void nothingElseIsServedAndNothingIsTaken() {
        Stored stored = store(Optional.empty()).put(file, sha256, ".tgz", sent -> {});

        assertThat(status(HttpCall.get(server.url().resolve("/")))).isEqualTo(404);
        assertThat(status(HttpCall.get(server.url().resolve("/app.tgz")))).isEqualTo(404);
        assertThat(status(HttpCall.get(server.url().resolve("/%2e%2e/etc/passwd")))).isEqualTo(404);
        assertThat(status(HttpCall.delete(stored.uri()))).isEqualTo(405);
        assertThat(file).exists();
    }

    @Test
    void agentsMayReachItUnderAnotherAddress() {
        URI outside = URI.create("https://tunnel.example/x/");

        assertThat(store(Optional.of(outside)).put(file, sha256, ".tgz", sent -> {}).uri().toString())
                .startsWith("https://tunnel.example/x/app-");
    }

    @Test
    void aFileThatIsNotWhatItWasIsNotServed() throws IOException {
        Files.writeString(file, "changed meanwhile");

        assertThatThrownBy(() -> store(Optional.empty()).put(file, sha256, ".tgz", sent -> {}))
                .isInstanceOf(OperationFault.class);
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        assertThatThrownBy(() -> ArtifactServer.start(InetAddress.getLoopbackAddress(), server.url().getPort()))
                .isInstanceOf(NetworkFault.class)
                .hasMessageContaining("cannot listen on");
    }

    @Test
    void aClusterOnThisMachineSeesTheLoopbackAddress() {
        assertThat(OwnAddress.towards(URI.create("http://127.0.0.1:8080")).isLoopbackAddress()).isTrue();
    }

    private int status(HttpCall call) {
        return http.send(call).status();
    }

    private ArtifactStore store(Optional<URI> fetchBase) {
        return ArtifactStores.served(server, fetchBase);
    }
}
