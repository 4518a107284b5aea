package dev.harthon.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.NetworkFault;
import dev.harthon.http.LoopbackServer.Answer;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedirectsTest {

    private final HttpCaller caller = new HttpCaller(
            HttpSettings.standard().withCredentials(new Credentials.Token(Secret.of("jwt"))));

    @AfterEach
    void close() {
        caller.close();
    }

    @Test
    void aReadFollowsToAnotherOriginWithoutTheCredentials() {
        try (LoopbackServer leader = LoopbackServer.answering(asked -> Answer.of(200, "leader"));
                LoopbackServer standby = LoopbackServer.answering(
                        asked -> Answer.of(302, "").with("Location", leader.uri("/v2/events").toString()))) {
            HttpReply reply = caller.send(HttpCall.get(standby.uri("/v2/events")));

            assertThat(reply.text()).isEqualTo("leader");
            assertThat(reply.head().redirected()).isTrue();
            assertThat(standby.asked().get(0).headers()).containsEntry("authorization", "token=jwt");
            assertThat(leader.asked().get(0).headers()).doesNotContainKey("authorization");
        }
    }

    @Test
    void aProtocolRelativeLocationIsUnderstood() {
        try (LoopbackServer leader = LoopbackServer.answering(asked -> Answer.of(200, "state"));
                LoopbackServer master = LoopbackServer.answering(asked -> Answer.of(307, "")
                        .with("Location", "//127.0.0.1:" + leader.uri().getPort() + "/state"))) {
            assertThat(caller.send(HttpCall.get(master.uri("/state"))).text()).isEqualTo("state");
        }
    }

    @Test
    void aWriteStaysOnItsOrigin() {
        try (LoopbackServer other = LoopbackServer.answering(asked -> Answer.of(200, ""));
                LoopbackServer server = LoopbackServer.answering(asked -> asked.path().equals("/here")
                        ? Answer.of(307, "").with("Location", "/there")
                        : asked.path().equals("/there") ? Answer.of(200, asked.text())
                        : Answer.of(307, "").with("Location", other.uri("/").toString()))) {
            HttpBody body = HttpBody.bytes("x".getBytes(), "text/plain");
            assertThat(caller.send(HttpCall.put(server.uri("/here"), body)).text()).isEqualTo("x");
            assertThat(caller.send(HttpCall.put(server.uri("/away"), body)).status()).isEqualTo(307);
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void aCircleComesToAnEnd() {
        try (LoopbackServer server =
                LoopbackServer.answering(asked -> Answer.of(302, "").with("Location", asked.path()))) {
            assertThatThrownBy(() -> caller.send(HttpCall.get(server.uri("/round"))))
                    .isInstanceOf(NetworkFault.class);
            assertThat(server.asked()).hasSize(Redirects.MOST + 1);
        }
    }

    @Test
    void encryptionIsNotGivenUp() {
        URI secure = URI.create("https://store.example/a");
        HttpCall call = HttpCall.get(secure);
        assertThat(Redirects.next(call, secure, 302, Optional.of("http://store.example/b"))).isEmpty();
        assertThat(Redirects.next(call, secure, 302, Optional.of("https://cdn.example/b"))).isPresent();
    }
}
