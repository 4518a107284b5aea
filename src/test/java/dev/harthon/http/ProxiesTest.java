package dev.harthon.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.http.LoopbackServer.Answer;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://a.example/        | http://proxy:3128
            https://a.example/       | http://secure:3129
            http://localhost:8080/   |
            http://127.0.0.1:8080/   |
            http://inside.corp/      |
            http://corp/             |
            http://notcorp/          | http://proxy:3128
            http://x.dot.net/        |
            http://dot.net:81/       |
            http://10.0.0.9:5050/    |
            http://10.0.0.9:5051/    | http://proxy:3128
            """)
    void choosesTheProxyByTheUsualRules(URI target, URI proxy) {
        Proxies proxies = Proxies.parse("proxy:3128", "http://secure:3129", "corp, .dot.net 10.0.0.9:5050");

        assertThat(proxies.towards(target)).isEqualTo(Optional.ofNullable(proxy));
    }

    @Test
    void aStarSwitchesProxiesOff() {
        assertThat(Proxies.parse("proxy:1", "proxy:1", "*").towards(URI.create("http://a.example/"))).isEmpty();
    }

    @Test
    void callsGoThroughTheProxyWithItsOwnCredentials() {
        try (LoopbackServer proxy = LoopbackServer.answering(asked -> asked.headers().containsKey("proxy-authorization")
                        ? Answer.of(200, "by proxy")
                        : Answer.of(407, "").with("Proxy-Authenticate", "Basic realm=\"p\""))) {
            String address = proxy.uri().toString().replace("//", "//user:pw@");
            HttpSettings settings = HttpSettings.standard().withProxies(Proxies.parse(address, "", ""));
            try (HttpCaller caller = new HttpCaller(settings)) {
                HttpReply reply = caller.send(HttpCall.get(URI.create("http://depot.example/v1/x?y=z")));

                assertThat(reply.text()).isEqualTo("by proxy");
                assertThat(proxy.asked().get(0).path()).isEqualTo("http://depot.example/v1/x?y=z");
            }
        }
    }
}
