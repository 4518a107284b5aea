package dev.harthon.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fault.InterruptedFault;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interrupt of the caller ends whatever the exchange is at. The bounds are generous; what matters is the end. */
class InterruptionTest {

    private final HttpCaller caller = new HttpCaller(HttpSettings.standard());

    @Test
    void endsTheWaitForAnAnswer() throws Exception {
        try (RawServer server = RawServer.hanging()) {
            assertInterruptible(server.firstRequest(), () -> caller.send(HttpCall.get(server.uri("/"))));
        }
    }

    @Test
    void endsADownloadMidwayAndLeavesTheSinkAlone() throws Exception {
        CountDownLatch firstPiece = new CountDownLatch(1);
        try (RawServer server = RawServer.playing((connection, head) -> {
            connection.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n12".getBytes());
            new CountDownLatch(1).await();
        })) {
            assertInterruptible(firstPiece, () -> caller.download(
                    HttpCall.get(server.uri("/")), (buffer, offset, length) -> firstPiece.countDown()));
        }
    }

    @Test
    void endsAnUploadThatNobodyReads(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("a.tgz"), new byte[30_000_000]);
        try (RawServer server = RawServer.hanging()) {
            assertInterruptible(server.firstRequest(), () -> caller.send(
                    HttpCall.put(server.uri("/"), HttpBody.file(file, sent -> {}))));
        }
    }

    @Test
    void endsTheWaitForAnEvent() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        try (RawServer server = RawServer.playing((connection, head) -> {
            connection.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes());
            new CountDownLatch(1).await();
        })) {
            assertInterruptible(waiting, () -> {
                try (EventStream events = caller.events(HttpCall.get(server.uri("/")))) {
                    waiting.countDown();
                    Optional<ServerEvent> none = events.poll(Duration.ofMinutes(5));
                    assertThat(none).isEmpty();
                }
            });
        }
    }

    @Test
    void endsTheWaitBetweenTwoAttempts() throws Exception {
        CountDownLatch retrying = new CountDownLatch(1);
        HttpSettings slow = HttpSettings.standard().withRetries(new RetryPolicy(2, Duration.ofSeconds(9)));
        try (LoopbackServer server = LoopbackServer.answering(asked -> LoopbackServer.Answer.of(503, ""));
                HttpCaller patient = new HttpCaller(slow, retry -> retrying.countDown())) {
            assertInterruptible(retrying, () -> patient.send(HttpCall.get(server.uri("/"))));
        }
    }

    @Test
    void anInterruptBeforehandSendsNothing() {
        try (LoopbackServer server = LoopbackServer.answering(asked -> LoopbackServer.Answer.of(200, ""))) {
            URI uri = server.uri("/");
            Throwable thrown = Assertions.catchThrowable(() -> {
                Thread.currentThread().interrupt();
                caller.send(HttpCall.get(uri));
            });
            assertThat(thrown).isInstanceOf(InterruptedFault.class);
            assertThat(server.asked()).isEmpty();
        }
    }

    private static void assertInterruptible(CountDownLatch underWay, Runnable call) throws Exception {
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                call.run();
                end.complete(new AssertionError("the call came to an end by itself"));
            } catch (Throwable e) {
                end.complete(e);
            }
        });
        thread.start();
        assertThat(underWay.await(20, TimeUnit.SECONDS)).isTrue();
        thread.interrupt();
        assertThat(end.get(5, TimeUnit.SECONDS)).isInstanceOf(InterruptedFault.class);
    }
}
