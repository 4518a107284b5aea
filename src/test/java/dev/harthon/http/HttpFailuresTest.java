package dev.harthon.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.UsageFault;
import dev.harthon.http.LoopbackServer.Answer;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpFailuresTest {

    private final List<Retry> retries = new ArrayList<>();

    @Test
    void aRefusedConnectionIsTriedThreeTimesAndThenNamed() throws Exception {
        URI nobody;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + taken.getLocalPort() + "/v2/info?token=hidden");
        }
        try (HttpCaller caller = caller(quick())) {
            NetworkFault fault = catchThrowableOfType(NetworkFault.class, () -> caller.send(HttpCall.get(nobody)));

            assertThat(fault).hasMessage("cannot reach " + Urls.origin(nobody));
            assertThat(fault.why()).contains("connection refused");
            assertThat(fault.remedy()).isPresent();
            assertThat(retries).hasSize(2).allSatisfy(retry -> assertThat(retry.toString()).doesNotContain("hidden"));
        }
    }

    @Test
    void anUnknownHostIsNamed() {
        try (HttpCaller caller = caller(quick())) {
            assertThatThrownBy(() -> caller.send(HttpCall.get(URI.create("http://no-such-host.invalid/"))))
                    .isInstanceOfSatisfying(NetworkFault.class,
                            fault -> assertThat(fault.why().orElseThrow()).contains("no-such-host.invalid"));
        }
    }

    @Test
    void aSilentServerEndsByTheIdleTimeout() throws Exception {
        try (RawServer server = RawServer.hanging(); HttpCaller caller = caller(quick())) {
            assertThatThrownBy(() -> caller.send(HttpCall.get(server.uri("/"))))
                    .isInstanceOfSatisfying(NetworkFault.class,
                            fault -> assertThat(fault.why().orElseThrow()).contains("no answer for 300 ms"));
        }
    }

    @Test
    void aServerThatDripsForEverEndsByTheOverallTimeout() throws Exception {
        HttpSettings settings = quick().withTimeouts(
                Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMillis(300));
        try (RawServer server = RawServer.playing((connection, head) -> {
            connection.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n12".getBytes());
            new CountDownLatch(1).await();
        }); HttpCaller caller = caller(settings)) {
            assertThatThrownBy(() -> caller.send(HttpCall.get(server.uri("/"))))
                    .isInstanceOf(NetworkFault.class)
                    .hasMessageContaining("no complete answer");
        }
    }

    @Test
    void aTruncatedAnswerIsAFailure() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                HttpCaller caller = caller(quick())) {
            assertThatThrownBy(() ->
                    caller.download(HttpCall.get(server.uri("/f")), BodySink.to(new ByteArrayOutputStream())))
                    .isInstanceOfSatisfying(NetworkFault.class,
                            fault -> assertThat(fault.why().orElseThrow()).contains("before the answer was complete"));
        }
    }

    @Test
    void aBusyServerIsAskedAgainForReadsButNotForPosts() {
        AtomicInteger count = new AtomicInteger();
        try (LoopbackServer server = LoopbackServer.answering(
                        asked -> count.incrementAndGet() < 3 ? Answer.of(503, "wait") : Answer.of(200, "ok"));
                HttpCaller caller = caller(quick())) {
            assertThat(caller.send(HttpCall.get(server.uri("/"))).text()).isEqualTo("ok");
            assertThat(retries).hasSize(2);

            count.set(0);
            HttpReply reply = caller.send(HttpCall.post(server.uri("/"), HttpBody.bytes(new byte[1], "text/plain")));
            assertThat(reply.status()).isEqualTo(503);
            assertThat(count).hasValue(1);
        }
    }

    @Test
    void aCautiousPutIsNotRepeatedAfterAnAnswer() {
        AtomicInteger count = new AtomicInteger();
        try (LoopbackServer server = LoopbackServer.answering(asked -> {
            count.incrementAndGet();
            return Answer.of(502, "");
        }); HttpCaller caller = caller(quick())) {
            HttpCall put = HttpCall.put(server.uri("/"), HttpBody.bytes(new byte[1], "text/plain"));
            assertThat(caller.send(put.asCautious()).status()).isEqualTo(502);
            assertThat(count).hasValue(1);
            assertThat(caller.send(put).status()).isEqualTo(502);
            assertThat(count).hasValue(4);
        }
    }

    @Test
    void anUploadThatStandsStillComesToAnEnd(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("a.tgz"), new byte[30_000_000]);
        try (RawServer server = RawServer.hanging(); HttpCaller caller = caller(quick())) {
            assertThatThrownBy(() -> caller.send(HttpCall.put(server.uri("/"), HttpBody.file(file, sent -> {}))))
                    .isInstanceOfSatisfying(NetworkFault.class,
                            fault -> assertThat(fault.why().orElseThrow()).contains("took no bytes"));
        }
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertThatThrownBy(() -> HttpCall.get(URI.create("marathon:8080"))).isInstanceOf(UsageFault.class);
    }

    private HttpCaller caller(HttpSettings settings) {
        return new HttpCaller(settings, retries::add);
    }

    private static HttpSettings quick() {
        return HttpSettings.standard()
                .withRetries(new RetryPolicy(3, Duration.ofMillis(1)))
                .withTimeouts(Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofSeconds(20));
    }
}
