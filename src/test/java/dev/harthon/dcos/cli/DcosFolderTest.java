package dev.harthon.dcos.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.OperationFault;
import dev.harthon.http.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DcosFolderTest {

    @TempDir
    Path folder;

    private Path write(String where, String toml) throws IOException {
        Path file = folder.resolve(where).resolve("dcos.toml");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, toml);
    }

    @Test
    void readsEachClusterThatWasSetUp() throws IOException {
        write("clusters/3f1c", """
                [cluster]
                name = "lab"
                [core]
                dcos_url = "https://dcos.lab.example"
                dcos_acs_token = "eyJ0"
                ssl_verify = "/home/me/dcos_ca.crt"
                timeout = "180"
                """);
        Files.createFile(folder.resolve("clusters/3f1c/attached"));
        write("clusters/77aa", "[core]\ndcos_url = 'https://two'\nssl_verify = false\ntimeout = 5\n");
        write("clusters/no-url", "[core]\ntimeout = 5\n");

        assertThat(new DcosFolder(folder).clusters()).satisfiesExactly(
                two -> {
                    assertThat(two.name()).isEqualTo("77aa");
                    assertThat(two.verification().isOff()).isTrue();
                    assertThat(two.timeout()).contains(5);
                    assertThat(two.token()).isEmpty();
                    assertThat(two.attached()).isFalse();
                },
                lab -> {
                    assertThat(lab.name()).isEqualTo("lab");
                    assertThat(lab.url()).isEqualTo(URI.create("https://dcos.lab.example"));
                    assertThat(lab.token()).contains(Secret.of("eyJ0"));
                    assertThat(lab.verification().ca()).contains(Path.of("/home/me/dcos_ca.crt"));
                    assertThat(lab.timeout()).contains(180);
                    assertThat(lab.attached()).isTrue();
                    assertThat(lab.toString()).doesNotContain("eyJ0");
                });
    }

    @Test
    void readsTheOneFileFromBeforeThereWereClusters() throws IOException {
        Path file = write("", "[core]\ndcos_url = 'http://127.0.0.1'\ndcos_acs_token = 'old'\n");
        assertThat(new DcosFolder(folder).clusters()).singleElement()
                .satisfies(one -> assertThat(one.token()).contains(Secret.of("old")));
        assertThat(DcosFolder.token(file)).contains(Secret.of("old"));
        assertThat(DcosFolder.token(folder.resolve("none"))).isEmpty();
    }

    @Test
    void theAuthorityThatTheSetupFetchedIsUsed() throws IOException {
        write("clusters/a", "[core]\ndcos_url = 'https://a'\n");
        Path ca = Files.createFile(folder.resolve("clusters/a/dcos_ca.crt"));
        assertThat(new DcosFolder(folder).clusters().get(0).verification().ca()).contains(ca);
    }

    @Test
    void aBrokenFileIsNamedAndNotQuoted() throws IOException {
        write("clusters/a", "[core]\ndcos_acs_token = cAnArY\n");
        assertThatThrownBy(() -> new DcosFolder(folder).clusters()).isInstanceOfSatisfying(OperationFault.class,
                fault -> assertThat(fault.what() + fault.why()).contains("dcos.toml").doesNotContain("cAnArY"));
    }

    @Test
    void theEnvironmentsTokenIsForItsOwnClusterOnly() {
        DcosEnvironment env = new DcosEnvironment(Map.of(
                "DCOS_URL", "https://dcos.example/", "DCOS_ACS_TOKEN", "t", "DCOS_SSL_VERIFY", "ca.pem"));
        assertThat(env.tokenFor(URI.create("https://dcos.example:443/service/marathon"))).contains(Secret.of("t"));
        assertThat(env.tokenFor(URI.create("https://dcos.example:8443"))).isEmpty();
        assertThat(env.tokenFor(URI.create("http://dcos.example"))).isEmpty();
        assertThat(env.verification().ca()).contains(Path.of("ca.pem"));
        assertThat(new DcosEnvironment(Map.of("DCOS_ACS_TOKEN", "t")).tokenFor(URI.create("https://x"))).isEmpty();
        assertThat(new DcosEnvironment(Map.of("DCOS_TLS_INSECURE", "1", "DCOS_URL", "::")).url()).isEqualTo(Optional.empty());
    }
}
