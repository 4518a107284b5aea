package dev.harthon.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.Fault;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpCaller caller = new HttpCaller(HttpSettings.standard());

    @AfterEach
    void close() {
        caller.close();
    }

    @Test
    void readsEventsAndSkipsHeartbeatsAndComments() throws Exception {
        try (RawServer server = RawServer.saying(HEAD + "event: a\r\ndata: {\"x\":1}\r\n\r\n\r\n\r\n: hello\n"
                        + "data:one\ndata: two\n\nevent: empty\n\n");
                EventStream events = caller.events(HttpCall.get(server.uri("/v2/events")))) {
            assertThat(events.poll(PATIENCE)).contains(new ServerEvent("a", "{\"x\":1}"));
            assertThat(events.poll(PATIENCE)).contains(new ServerEvent("message", "one\ntwo"));
            assertThat(events.poll(PATIENCE)).isEmpty();
            assertThat(events.isEnded()).isTrue();
        }
    }

    @Test
    void deliversAnEventWhileTheStreamStaysOpen() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (RawServer server = RawServer.playing((connection, head) -> {
            connection.getOutputStream().write((HEAD + "data: now\r\n\r\n").getBytes());
            done.await();
        }); EventStream events = caller.events(HttpCall.get(server.uri("/")))) {
            assertThat(events.poll(PATIENCE)).contains(new ServerEvent("message", "now"));
            assertThat(events.poll(Duration.ofMillis(1))).isEmpty();
            assertThat(events.isEnded()).isFalse();
            events.close();
            assertThat(events.isEnded()).isTrue();
            done.countDown();
        }
    }

    @Test
    void silenceBeyondTheIdleTimeoutEndsTheStream() throws Exception {
        HttpSettings impatient = HttpSettings.standard().withTimeouts(
                Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofSeconds(20));
        try (RawServer server = RawServer.playing((connection, head) -> {
            connection.getOutputStream().write(HEAD.getBytes());
            new CountDownLatch(1).await();
        }); HttpCaller one = new HttpCaller(impatient);
                EventStream events = one.events(HttpCall.get(server.uri("/")))) {
            assertThat(events.poll(PATIENCE)).isEmpty();
            assertThat(events.isEnded()).isTrue();
        }
    }

    @Test
    void anAnswerThatIsNoStreamIsAFault() {
        try (LoopbackServer server =
                LoopbackServer.answering(asked -> LoopbackServer.Answer.json(405, "{\"message\":\"no\"}"))) {
            assertThatThrownBy(() -> caller.events(HttpCall.get(server.uri("/v2/events"))))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("cannot follow the events");
        }
    }
}
