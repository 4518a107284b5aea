package dev.harthon.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.NetworkFault;
import dev.harthon.http.LoopbackServer.Answer;
import dev.harthon.http.LoopbackServer.Asked;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A refused login is renewed, and the call made again: once. */
class RenewalTest {

    /** Counts up: token 1, token 2. */
    private static final class Counting implements CredentialSource {
        private final AtomicInteger token = new AtomicInteger(1);

        @Override
        public Credentials towards(URI target) {
            return new Credentials.Token(Secret.of("token-" + token.get()));
        }

        @Override
        public boolean isRenewable() {
            return true;
        }

        @Override
        public void renew(Credentials refused) {
            assertThat(refused).isEqualTo(new Credentials.Token(Secret.of("token-" + token.get())));
            token.incrementAndGet();
        }
    }

    private final Counting source = new Counting();
    private final HttpSettings settings = HttpSettings.standard().withCredentials(source);

    private static Answer secondOnly(Asked asked) {
        return "token=token-2".equals(asked.headers().get("authorization"))
                ? Answer.of(200, "data: {}\n\n").with("Content-Type", "text/event-stream") : Answer.of(401, "no");
    }

    @Test
    void everyKindOfCallGoesOnWithTheNewToken() {
        try (LoopbackServer server = LoopbackServer.answering(RenewalTest::secondOnly);
                HttpCaller caller = new HttpCaller(settings)) {
            HttpCall post = HttpCall.post(server.uri("/post"), HttpBody.bytes("x".getBytes(), "text/plain"));
            assertThat(caller.send(post.asCautious()).status()).isEqualTo(200);
            assertThat(server.asked()).extracting(Asked::text).containsExactly("x", "x");

            source.token.set(1);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            assertThat(caller.download(HttpCall.get(server.uri("/file")), bytes::write).isSuccess()).isTrue();
            assertThat(bytes.toString()).startsWith("data");

            source.token.set(1);
            try (EventStream events = caller.events(HttpCall.get(server.uri("/events")))) {
                assertThat(events.poll(Duration.ofSeconds(10))).isPresent();
            }
            assertThat(server.asked()).hasSize(6);
        }
    }

    @Test
    void theSecondRefusalIsTheAnswer() {
        try (LoopbackServer server = LoopbackServer.answering(asked -> Answer.of(401, "never"));
                HttpCaller caller = new HttpCaller(settings)) {
            HttpReply reply = caller.send(HttpCall.get(server.uri("/")));

            assertThat(reply.status()).isEqualTo(401);
            assertThat(server.asked()).hasSize(2);
            assertThat(source.token).hasValue(2);
            assertThat(reply.fault("cannot").remedy().orElseThrow()).contains("login");
        }
    }

    @Test
    void whatIsAskedWithoutCredentialsIsNotRenewed() {
        try (LoopbackServer server = LoopbackServer.answering(asked -> Answer.of(401, "never"));
                HttpCaller caller = new HttpCaller(settings)) {
            assertThat(caller.send(HttpCall.get(server.uri("/")).asAnonymous()).status()).isEqualTo(401);
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void aRedirectToAnotherOriginShowsNothingAndRenewsNothing() {
        try (LoopbackServer other = LoopbackServer.answering(asked -> Answer.of(401, "who?"));
                LoopbackServer first = LoopbackServer.answering(
                        asked -> Answer.of(302, "").with("Location", other.uri("/x").toString()));
                HttpCaller caller = new HttpCaller(settings)) {
            assertThat(caller.send(HttpCall.get(first.uri("/"))).status()).isEqualTo(401);
            assertThat(other.asked()).hasSize(1);
            assertThat(other.asked().get(0).headers()).doesNotContainKey("authorization");
            assertThat(source.token).hasValue(1);
        }
    }

    @Test
    void aRenewalThatFailsIsWhatIsTold() {
        CredentialSource broken = new CredentialSource() {
            @Override
            public Credentials towards(URI target) {
                return new Credentials.Token(Secret.of("old-token"));
            }

            @Override
            public boolean isRenewable() {
                return true;
            }

            @Override
            public void renew(Credentials refused) {
                throw new NetworkFault("cannot log in", "", "");
            }
        };
        try (LoopbackServer server = LoopbackServer.answering(asked -> Answer.of(401, "never"));
                HttpCaller caller = new HttpCaller(HttpSettings.standard().withCredentials(broken))) {
            assertThatThrownBy(() -> caller.send(HttpCall.get(server.uri("/")))).hasMessage("cannot log in");
        }
    }
}
