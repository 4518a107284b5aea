package dev.harthon.end2end;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A store that holds nothing, and treats what it is sent as it is told. */
final class TestStore implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);

    private interface Taking {
        void take(HttpExchange put) throws IOException, InterruptedException;
    }

    private TestStore(Taking taking) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, taking));
        server.start();
    }

    /** Answers every upload with 500. */
    static TestStore failing() throws IOException {
        return new TestStore(put -> {
            put.getRequestBody().readAllBytes();
            put.sendResponseHeaders(500, -1);
        });
    }

    /** Takes uploads and never answers them. */
    static TestStore hanging() throws IOException {
        return new TestStore(put -> {});
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Waits for an upload. */
    void awaitUpload() throws InterruptedException {
        if (!asked.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("nothing was uploaded");
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange, Taking taking) {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("PUT")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            asked.countDown();
            taking.take(exchange);
            if (exchange.getResponseCode() < 0) {
                closing.await();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
