package dev.harthon.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A real HTTP server for tests: answers each request by a function, and keeps what it was asked. */
public final class LoopbackServer implements AutoCloseable {

    /** What was asked; header names are in lower case, the path as it was encoded, with its query. */
    public record Asked(String method, String path, Map<String, String> headers, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** What is answered. */
    public record Answer(int status, Map<String, String> headers, byte[] body) {
        public static Answer of(int status, String body) {
            return new Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        }

        public static Answer json(int status, String body) {
            return of(status, body).with("Content-Type", "application/json");
        }

        public Answer with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Answer(status, more, body);
        }
    }

    static {
        // Else each answer waits 40 ms for a delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

    private LoopbackServer(Function<Asked, Answer> answers) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> serve(exchange, answers));
        server.setExecutor(threads);
        server.start();
    }

    public static LoopbackServer answering(Function<Asked, Answer> answers) {
        return new LoopbackServer(answers);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public URI uri(String path) {
        return URI.create(uri() + path);
    }

    public List<Asked> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    private void serve(HttpExchange exchange, Function<Asked, Answer> answers) throws IOException {
        try (exchange) {
            Map<String, String> headers = new LinkedHashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
            Asked request = new Asked(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers,
                    exchange.getRequestBody().readAllBytes());
            asked.add(request);
            Answer answer = answers.apply(request);
            answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            boolean head = request.method().equals("HEAD");
            if (head && !answer.headers().containsKey("Content-Length")) {
                exchange.getResponseHeaders().set("Content-Length", String.valueOf(answer.body().length));
            }
            boolean empty = head || answer.body().length == 0;
            exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
            if (!empty) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(answer.body());
                }
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
