package dev.harthon.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlsTest {

    @ParameterizedTest
    @CsvSource({
        "http://u:p@h:80/a?b=c, http://h:80/a?...",
        "http://u@ser:p@h/a, http://h/a",
        "https://[::1]:8443, https://[::1]:8443",
        "file:///srv/x, file:/srv/x",
        "relative/x, relative/x"})
    void whatIsShownHasNoUserAndNoQuery(String address, String shown) {
        assertThat(Urls.shown(URI.create(address.replace("u@ser", "u%40ser")))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"http://H/x, http://h:80", "https://h, https://h:443", "http://h:8080/y, http://h:8080"})
    void anOriginIsComparable(URI address, String origin) {
        assertThat(Urls.origin(address)).isEqualTo(origin);
    }

    @ParameterizedTest
    @CsvSource({"http://127.9.9.9, true", "http://localhost, true", "http://[::1]:1, true", "http://a.localhost, true",
        "http://127.0.0.1.example, false", "http://10.0.0.1, false", "http://localhost.example, false"})
    void knowsThisMachine(URI address, boolean loopback) {
        assertThat(Urls.isLoopback(address)).isEqualTo(loopback);
    }

    @Test
    void pathsMeetInOneSlash() {
        assertThat(Urls.below(URI.create("http://h/service/marathon/"), "/v2/apps"))
                .hasToString("http://h/service/marathon/v2/apps");
        assertThat(Urls.below(URI.create("http://h"), "v2")).hasToString("http://h/v2");
        assertThat(Urls.encode("a/b c+d")).isEqualTo("a%2Fb%20c%2Bd");
    }
}
