package dev.harthon.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.harthon.fault.NetworkFault;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    private HttpsServer server;
    private Path certificate;

    @BeforeEach
    void start() throws Exception {
        Path store = folder.resolve("server.p12");
        certificate = folder.resolve("ca.pem");
        keytool("-genkeypair", "-alias", "s", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost",
                "-validity", "2", "-keystore", store.toString(), "-storetype", "PKCS12");
        keytool("-exportcert", "-alias", "s", "-rfc", "-keystore", store.toString(), "-file", certificate.toString());
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(store)));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void trustsTheCaFile() {
        try (HttpCaller caller = new HttpCaller(HttpSettings.standard().withCaFile(certificate))) {
            assertThat(caller.send(HttpCall.get(uri("localhost"))).status()).isEqualTo(204);
        }
    }

    @Test
    void refusesAnUnknownAuthorityAndNamesTheRemedy() {
        try (HttpCaller caller = new HttpCaller(HttpSettings.standard())) {
            NetworkFault fault = catchThrowableOfType(
                    NetworkFault.class, () -> caller.send(HttpCall.get(uri("localhost"))));
            assertThat(fault.why().orElseThrow()).contains("the encrypted connection failed");
            assertThat(fault.remedy().orElseThrow()).contains("CA file");
        }
    }

    @Test
    void refusesACertificateForAnotherName() {
        try (HttpCaller caller = new HttpCaller(HttpSettings.standard().withCaFile(certificate))) {
            assertThatThrownBy(() -> caller.send(HttpCall.get(uri("127.0.0.1"))))
                    .isInstanceOfSatisfying(NetworkFault.class,
                            fault -> assertThat(fault.why().orElseThrow()).contains("for another host name"));
        }
    }

    @Test
    void aCaFileThatIsNoneIsNamed() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.pem"), "hello");
        assertThatThrownBy(() -> new HttpCaller(HttpSettings.standard().withCaFile(wrong)))
                .isInstanceOf(NetworkFault.class).hasMessageContaining("wrong.pem");
    }

    private URI uri(String host) {
        return URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
    }

    private static SSLContext context(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(String... arguments) throws Exception {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Assumptions.assumeTrue(Files.isExecutable(tool), "this Java has no keytool");
        List<String> command = new ArrayList<>(List.of(tool.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", new String(PASSWORD)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }
}
