package dev.harthon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.UsageFault;
import dev.harthon.http.HttpSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarthonHttpTest {

    @Test
    void aSilentServerIsWaitedForAsLongAsTheEnvironmentSays() {
        Duration idle = HarthonHttp.settings(Map.of("HARTHON_HTTP_IDLE", "1m30s")).idleTimeout();

        assertThat(idle).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void withoutAWordTheUsualTimesHold() {
        assertThat(HarthonHttp.settings(Map.of("HARTHON_HTTP_IDLE", "")).idleTimeout())
                .isEqualTo(HttpSettings.standard().idleTimeout());
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "0s", "-1s", "30"})
    void refusesWhatIsNoTime(String word) {
        Map<String, String> env = Map.of("HARTHON_HTTP_IDLE", word);

        assertThatThrownBy(() -> HarthonHttp.settings(env))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("HARTHON_HTTP_IDLE cannot be '" + word + "'");
    }

    @Test
    void theSmallSpellingOfAProxyWins() {
        HttpSettings settings = HarthonHttp.settings(
                Map.of("http_proxy", "http://small:3128", "HTTP_PROXY", "http://large:3128"));

        assertThat(settings.proxies().http()).hasValueSatisfying(uri -> assertThat(uri.getHost()).isEqualTo("small"));
    }
}
