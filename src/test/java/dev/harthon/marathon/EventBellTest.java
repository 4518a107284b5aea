package dev.harthon.marathon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpSettings;
import dev.harthon.http.LoopbackServer;
import dev.harthon.http.RawServer;
import dev.harthon.http.RetryPolicy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventBellTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final HttpCaller http =
            new HttpCaller(HttpSettings.standard().withRetries(RetryPolicy.never()));
    private final AppId app = AppId.parse("/shop/redis");
    private final List<Duration> slept = new ArrayList<>();

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void anEventOfTheApplicationEndsTheWait() throws Exception {
        CountDownLatch test = new CountDownLatch(1);
        try (RawServer server = RawServer.playing((connection, head) -> {
            assertThat(head).contains("/v2/events?event_type=status_update_event&").contains("text/event-stream");
            connection.getOutputStream().write(("HTTP/1.1 200 OK\r\n\r\n"
                    + "event: status_update_event\r\ndata: {\"appId\":\"/shop/other\"}\r\n\r\n"
                    + "event: status_update_event\r\ndata: {\"appId\":\"/shop/redis\"}\r\n\r\n").getBytes());
            test.await();
        }); EventBell bell = bell(server.uri("/")).open()) {
            bell.pause(LONG);
            assertThat(slept).isEmpty();
            test.countDown();
        }
    }

    @Test
    void withoutAStreamItIsAnOrdinaryWait() {
        try (LoopbackServer server = LoopbackServer.answering(asked -> LoopbackServer.Answer.of(405, ""));
                EventBell bell = bell(server.uri())) {
            bell.pause(LONG);
            bell.pause(LONG);
            assertThat(slept).containsExactly(LONG, LONG);
            assertThat(server.asked()).as("not tried again at once").hasSize(1);
        }
    }

    @Test
    void aStreamThatBreaksOffBecomesAnOrdinaryWait() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\n\r\n: nothing\r\n\r\n");
                EventBell bell = bell(server.uri("/")).open()) {
            bell.pause(LONG);
            assertThat(slept).hasSize(1);
        }
    }

    private EventBell bell(URI marathon) {
        return new EventBell(new MarathonClient(http, marathon), app, Clock.systemUTC(), slept::add);
    }
}
