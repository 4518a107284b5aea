package dev.harthon.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.harthon.fault.NetworkFault;
import dev.harthon.http.LoopbackServer.Answer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A canary goes in wherever a secret may, and must come out nowhere but on the wire. */
class SecretsTest {

    private static final String CANARY = "cAnArY-4711";

    private final List<Credentials> kinds = List.of(
            new Credentials.Basic("me", Secret.of(CANARY)),
            new Credentials.Token(Secret.of(CANARY)),
            new Credentials.Bearer(Secret.of(CANARY)));

    @Test
    void theTextOfValuesHidesSecrets() {
        for (Credentials kind : kinds) {
            HttpSettings settings = HttpSettings.standard().withCredentials(kind)
                    .withProxies(Proxies.parse("http://me:" + CANARY + "@proxy:3128", "", ""));
            assertThat(settings.toString()).doesNotContain(CANARY);
            assertThat(kind.header().orElseThrow()).isNotBlank();
        }
        HttpCall call = HttpCall.get(URI.create("http://me:" + CANARY + "@host/path?sig=" + CANARY))
                .header("X-Key", CANARY);
        assertThat(call.toString()).isEqualTo("GET http://host/path?...");
    }

    @Test
    void faultsAndRetriesHideSecrets() throws Exception {
        List<String> said = new ArrayList<>();
        for (Credentials kind : kinds) {
            HttpSettings settings = HttpSettings.standard().withCredentials(kind)
                    .withTimeouts(Duration.ofSeconds(1), Duration.ofMillis(200), Duration.ofSeconds(5))
                    .withRetries(new RetryPolicy(2, Duration.ofMillis(1)));
            try (HttpCaller caller = new HttpCaller(settings, retry -> said.add(retry.toString()));
                    RawServer hanging = RawServer.hanging();
                    RawServer cut = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx");
                    LoopbackServer broken = LoopbackServer.answering(asked -> Answer.of(503, "away"))) {
                List<URI> targets = List.of(
                        URI.create("http://127.0.0.1:1/?k=" + CANARY),
                        URI.create("http://u:" + CANARY + "@remote.example/"),
                        hanging.uri("/?k=" + CANARY), cut.uri("/?k=" + CANARY), broken.uri("/?k=" + CANARY));
                for (URI target : targets) {
                    Throwable thrown = catchThrowable(() -> caller.json(HttpCall.get(target)));
                    assertThat(thrown).isInstanceOf(NetworkFault.class);
                    said.add(trace(thrown) + ((NetworkFault) thrown).why() + ((NetworkFault) thrown).remedy());
                }
            }
        }
        assertThat(said).hasSizeGreaterThan(15).noneMatch(text -> text.contains(CANARY));
    }

    @Test
    void credentialsAreNotSentInTheClearButToThisMachine() {
        HttpSettings settings = HttpSettings.standard().withCredentials(kinds.get(0));
        try (HttpCaller caller = new HttpCaller(settings)) {
            assertThat(catchThrowable(() -> caller.send(HttpCall.get(URI.create("http://marathon.example:8080/")))))
                    .isInstanceOf(NetworkFault.class)
                    .hasMessage("credentials are not sent to http://marathon.example:8080");
        }
    }

    @Test
    void theUserOfAnAddressIsSentAsAHeaderUnlessTheCallIsAnonymous() {
        try (LoopbackServer server = LoopbackServer.answering(asked -> Answer.of(200, ""));
                HttpCaller caller = new HttpCaller(HttpSettings.standard())) {
            URI uri = URI.create(server.uri("/x").toString().replace("//", "//us%20er:p%40ss@"));
            caller.send(HttpCall.get(uri));
            caller.send(HttpCall.get(uri).asAnonymous());

            assertThat(server.asked().get(0).headers()).containsEntry("authorization", "Basic dXMgZXI6cEBzcw==");
            assertThat(server.asked().get(1).headers()).doesNotContainKey("authorization");
        }
    }

    @Test
    void aServerThatRepeatsTheCredentialsIsNotQuoted() throws Exception {
        for (Credentials kind : kinds) {
            HttpSettings settings = HttpSettings.standard().withCredentials(kind);
            String header = kind.header().orElseThrow();
            try (HttpCaller caller = new HttpCaller(settings);
                    RawServer echo = RawServer.saying("HTTP/1.1 400 Bad " + header + "\r\nContent-Length: "
                            + (header.length() + 14 + CANARY.length()) + "\r\n\r\n{\"message\":\"" + CANARY + header + "\"}")) {
                HttpReply reply = caller.send(HttpCall.get(echo.uri("/")));
                String said = reply.text() + reply.json() + reply.statusLine() + reply
                        + trace(reply.fault("cannot")) + reply.fault("cannot").why();
                for (String secret : kind.secrets()) {
                    assertThat(said).doesNotContain(secret);
                }
                assertThat(said).contains("****");
            }
        }
    }

    @Test
    void secretsAreFoundInTheSpellingsOfJsonAndAddresses() {
        Masking masking = Masking.of(List.of("a\"b c&d"));
        assertThat(masking.apply("x a\"b c&d y a\\\"b c&d z a%22b%20c%26d")).isEqualTo("x **** y **** z ****");
        assertThat(Masking.of(List.of("abc")).apply("abc")).as("too short to be found").isEqualTo("abc");
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
