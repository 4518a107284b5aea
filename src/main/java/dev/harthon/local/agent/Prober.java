package dev.harthon.local.agent;

import dev.harthon.local.task.Check;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Asks a task once whether it is well. */
public final class Prober {

    private final HttpClient client = HttpClient.newBuilder()
            .sslContext(AnyCertificate.context())
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** A check over the network, and the reason why it failed, if so. */
    public Optional<String> ask(Check check) throws InterruptedException {
        return check.probe() instanceof Check.Http http
                ? http(http, check.timeout())
                : tcp((Check.Tcp) check.probe(), check.timeout());
    }

    /** The reason why it is not, if so: an HTTP status, or what went wrong on the way to it. */
    private Optional<String> http(Check.Http check, Duration timeout) throws InterruptedException {
        URI uri = URI.create(check.scheme() + "://127.0.0.1:" + check.port() + path(check.path()));
        try {
            int status = client.send(HttpRequest.newBuilder(uri).timeout(timeout).build(), BodyHandlers.discarding())
                    .statusCode();
            return status >= 200 && status < 400 ? Optional.empty() : Optional.of(String.valueOf(status));
        } catch (IOException e) {
            return Optional.of("Connection refused");
        }
    }

    private static String path(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }

    private Optional<String> tcp(Check.Tcp check, Duration timeout) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", check.port()), (int) timeout.toMillis());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("Connection refused");
        }
    }
}
