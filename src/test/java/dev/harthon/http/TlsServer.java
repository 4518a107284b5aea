package dev.harthon.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Assumptions;

/** A real HTTPS server on loopback with a certificate for {@code localhost} that it signed itself. */
public final class TlsServer implements AutoCloseable {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Path certificate;
    private final String fingerprint;

    private TlsServer(Path folder, HttpHandler handler) throws Exception {
        Path store = folder.resolve("server.p12");
        certificate = folder.resolve("ca.pem");
        keytool("-genkeypair", "-alias", "s", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost",
                "-validity", "2", "-keystore", store.toString(), "-storetype", "PKCS12");
        keytool("-exportcert", "-alias", "s", "-rfc", "-keystore", store.toString(), "-file", certificate.toString());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        fingerprint = Fingerprint.of((X509Certificate) keys.getCertificate("s")).toString();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        server.createContext("/", handler);
        server.setExecutor(threads);
        server.start();
    }

    /** @param folder gets the key and the certificate */
    public static TlsServer answering(Path folder, HttpHandler handler) throws Exception {
        return new TlsServer(folder, handler);
    }

    /** Says 204 to everything. */
    public static TlsServer content(Path folder) throws Exception {
        return answering(folder, exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
    }

    public URI uri(String host) {
        return URI.create("https://" + host + ":" + server.getAddress().getPort());
    }

    /** The certificate in PEM. */
    public Path certificate() {
        return certificate;
    }

    public String fingerprint() {
        return fingerprint;
    }

    private static SSLContext context(KeyStore keys) throws Exception {
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

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
