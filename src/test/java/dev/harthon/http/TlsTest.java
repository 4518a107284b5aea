package dev.harthon.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.harthon.fault.NetworkFault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    @TempDir
    Path folder;

    private TlsServer server;

    @BeforeEach
    void start() throws Exception {
        server = TlsServer.content(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void trustsTheCaFile() {
        assertThat(status(HttpSettings.standard().withCaFile(server.certificate()), "localhost")).isEqualTo(204);
    }

    @Test
    void refusesAnUnknownAuthorityAndTellsTheFingerprint() {
        NetworkFault fault = catchThrowableOfType(
                NetworkFault.class, () -> status(HttpSettings.standard(), "localhost"));
        assertThat(fault.why().orElseThrow())
                .contains("the encrypted connection failed", "no authority that is trusted", server.fingerprint());
        assertThat(fault.remedy().orElseThrow()).contains("CA file", "fingerprint");
    }

    @Test
    void refusesACertificateForAnotherName() {
        assertThatThrownBy(() -> status(HttpSettings.standard().withCaFile(server.certificate()), "127.0.0.1"))
                .isInstanceOfSatisfying(NetworkFault.class,
                        fault -> assertThat(fault.why().orElseThrow()).contains("for another host name"));
    }

    @Test
    void aPinnedCertificateIsTheIdentityWhateverItsName() {
        HttpSettings pinned = HttpSettings.standard()
                .withTrust(new ServerTrust.Pinned(Fingerprint.parse("SHA256:" + server.fingerprint())));
        assertThat(status(pinned, "localhost")).isEqualTo(204);
        assertThat(status(pinned, "127.0.0.1")).isEqualTo(204);
    }

    @Test
    void anotherCertificateThanThePinnedOneIsRefused() {
        HttpSettings pinned = HttpSettings.standard()
                .withTrust(new ServerTrust.Pinned(Fingerprint.parse("00".repeat(32))));
        NetworkFault fault = catchThrowableOfType(NetworkFault.class, () -> status(pinned, "localhost"));
        assertThat(fault.why().orElseThrow()).contains("not the fingerprint that is pinned", server.fingerprint());
    }

    @Test
    void fingerprintsAreReadInAllTheirSpellings() {
        Fingerprint small = Fingerprint.parse("ab".repeat(32));
        assertThat(Fingerprint.parse("AB:".repeat(31) + "AB")).isEqualTo(small);
        assertThat(Fingerprint.parse("sha256 Fingerprint=" + "AB:".repeat(31) + "AB")).isEqualTo(small);
        assertThat(Fingerprint.parse(small.toString())).isEqualTo(small);
        assertThatThrownBy(() -> Fingerprint.parse("ab")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCaFileThatIsNoneIsNamed() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.pem"), "hello");
        assertThatThrownBy(() -> new HttpCaller(HttpSettings.standard().withCaFile(wrong)))
                .isInstanceOf(NetworkFault.class).hasMessageContaining("wrong.pem");
    }

    private int status(HttpSettings settings, String host) {
        try (HttpCaller caller = new HttpCaller(settings)) {
            return caller.send(HttpCall.get(URI.create(server.uri(host) + "/"))).status();
        }
    }
}
