package dev.harthon.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;

/** HTTPS before a server that has none: passes requests on, and answers as they come. */
public final class TlsFront {

    private static final List<String> HEADERS = List.of("Authorization", "Accept", "Content-Type");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String behind;

    private TlsFront(String behind) {
        this.behind = behind;
    }

    /** @param folder gets the key and the certificate */
    public static TlsServer before(String url, Path folder) throws Exception {
        return TlsServer.answering(folder, new TlsFront(url)::pass);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpResponse<InputStream> answer = client.send(request(exchange), BodyHandlers.ofInputStream());
            answer.headers().map().forEach((name, values) -> {
                if (!name.startsWith(":") && !name.matches("(?i)content-length|transfer-encoding|connection")) {
                    exchange.getResponseHeaders().set(name, values.get(0));
                }
            });
            boolean empty = exchange.getRequestMethod().equals("HEAD") || answer.statusCode() == 204;
            exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : 0);
            if (!empty) {
                copy(answer.body(), exchange);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(behind + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        for (String name : HEADERS) {
            exchange.getRequestHeaders().getOrDefault(name, List.of()).forEach(value -> request.header(name, value));
        }
        return request.build();
    }

    private static void copy(InputStream body, HttpExchange exchange) throws IOException {
        byte[] buffer = new byte[8192];
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            exchange.getResponseBody().write(buffer, 0, count);
            exchange.getResponseBody().flush();
        }
    }
}
