package dev.harthon.dcos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.harthon.fault.NetworkFault;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpSettings;
import dev.harthon.http.LoopbackServer;
import dev.harthon.http.LoopbackServer.Answer;
import dev.harthon.http.LoopbackServer.Asked;
import dev.harthon.http.Secret;
import java.net.URI;
import java.time.Clock;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DcosLoginTest {

    private static final String LOGIN = "/acs/api/v1/auth/login";
    private static final Secret CANARY = Secret.of("cAnArY-4711");

    private static <T> T at(LoopbackServer server, Function<DcosLogin, T> act) {
        try (HttpCaller http = new HttpCaller(HttpSettings.standard())) {
            return act.apply(new DcosLogin(http, AdminRouter.of(server.uri()), Clock.systemUTC()));
        }
    }

    @Test
    void aPasswordIsExchangedForAToken() {
        try (LoopbackServer server = LoopbackServer.answering(asked -> Answer.json(200, "{\"token\":\"t\"}"))) {
            Secret token = at(server, login -> login.withPassword("alice", CANARY));
            assertThat(token.reveal()).isEqualTo("t");
            Asked asked = server.asked().get(0);
            assertThat(asked).hasToString("POST " + LOGIN);
            assertThat(asked.text()).isEqualTo("{\"uid\":\"alice\",\"password\":\"cAnArY-4711\"}");
        }
    }

    @Test
    void aGoodTokenStaysAndAnOpenIdTokenIsExchanged() {
        try (LoopbackServer server = LoopbackServer.answering(asked -> asked.path().equals(LOGIN)
                ? Answer.json(200, "{\"token\":\"new\"}")
                : Answer.of("token=good".equals(asked.headers().get("authorization")) ? 403 : 401, ""))) {
            Secret kept = at(server, login -> login.withToken(Secret.of("good")));
            Secret exchanged = at(server, login -> login.withToken(Secret.of("id")));
            assertThat(kept.reveal()).isEqualTo("good");
            assertThat(exchanged.reveal()).isEqualTo("new");
            assertThat(server.asked().get(2).text()).isEqualTo("{\"token\":\"id\"}");
        }
    }

    @Test
    void aRefusalSaysWhatIsWrongAndNeverQuotesTheSecret() {
        for (int status : new int[] {401, 400, 500, 200}) {
            try (LoopbackServer server = LoopbackServer.answering(asked -> Answer.json(status,
                    "{\"title\":\"No\",\"description\":\"got " + asked.text().replace("\"", "\\\"") + "\"}"))) {
                NetworkFault fault = catchThrowableOfType(
                        NetworkFault.class, () -> at(server, login -> login.withPassword("alice", CANARY)));
                assertThat(fault.what()).startsWith("cannot log in to " + server.uri());
                assertThat(fault.what() + fault.why() + fault.remedy()).doesNotContain(CANARY.reveal());
            }
        }
    }

    @Test
    void noSecretGoesToAnotherMachineInTheClear() {
        try (HttpCaller http = new HttpCaller(HttpSettings.standard())) {
            DcosLogin login = new DcosLogin(
                    http, AdminRouter.of(URI.create("http://dcos.example")), Clock.systemUTC());
            assertThat(catchThrowableOfType(NetworkFault.class, () -> login.withPassword("alice", CANARY)))
                    .hasMessage("will not log in to http://dcos.example");
            assertThat(catchThrowableOfType(NetworkFault.class, () -> login.withToken(CANARY)))
                    .hasMessage("will not log in to http://dcos.example");
        }
    }

    @Test
    void theClusterSaysHowPeopleLogIn() {
        assertThat(way(200, "", "")).isInstanceOf(LoginWay.Open.class);
        assertThat(way(401, "acsjwt", "")).isInstanceOf(LoginWay.Password.class);
        assertThat(way(401, "oauthjwt", "")).isInstanceOf(LoginWay.Browser.class);
        assertThat(way(401, "acsjwt", "{\"a\":{\"client-method\":\"dcos-usercredential-post-receive-authtoken\"}}"))
                .isInstanceOf(LoginWay.Password.class);
        String browser = "{\"a\":{\"client-method\":\"browser-prompt-oidcidtoken-get-authtoken\","
                + "\"config\":{\"start_flow_url\":\"/login?x=1\"}}}";
        assertThat(way(401, "oauthjwt", browser)).isInstanceOfSatisfying(LoginWay.Browser.class,
                way -> assertThat(way.page().toString()).endsWith("/login?x=1"));
    }

    private static LoginWay way(int probe, String header, String providers) {
        try (LoopbackServer server = LoopbackServer.answering(asked -> {
            if (asked.method().equals("HEAD")) {
                return Answer.of(probe, "").with("WWW-Authenticate", header);
            }
            return providers.isEmpty() ? Answer.of(404, "") : Answer.json(200, providers);
        })) {
            return at(server, DcosLogin::way);
        }
    }
}
