package dev.harthon.depot.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.UsageFault;
import dev.harthon.http.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepotSettingsTest {

    private static final String CANARY = "canary-token-1234";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "https://bldr.habitat.sh, https://bldr.habitat.sh/v1",
        "https://bldr.habitat.sh/, https://bldr.habitat.sh/v1",
        "http://depot:9636, http://depot:9636/v1",
        "https://example.com/bldr/v1, https://example.com/bldr/v1",
        "https://example.com/other/, https://example.com/other"
    })
    void aPathTakesThePlaceOfV1(String given, String base) {
        assertThat(DepotAddress.parse(given).base()).hasToString(base);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bldr.habitat.sh", "ftp://bldr.habitat.sh", "https://", "not a url", "mailto:x@y.example"})
    void refusesWhatIsNoAddress(String text) {
        assertThatThrownBy(() -> DepotAddress.parse(text)).isInstanceOf(UsageFault.class);
    }

    @Test
    void refusesCredentialsInTheAddressWithoutRepeatingThem() {
        assertThatThrownBy(() -> DepotAddress.parse("https://me:" + CANARY + "@depot.example"))
                .isInstanceOfSatisfying(UsageFault.class, fault -> assertThat(fault.what() + fault.why())
                        .doesNotContain(CANARY));
    }

    @Test
    void encodesThePartsOfAPath() {
        assertThat(DepotAddress.parse("https://h").at("a/b", "1.0~r1+x"))
                .hasToString("https://h/v1/a%2Fb/1.0%7Er1%2Bx");
    }

    @Test
    void withoutAnythingItIsThePublicDepotAndItsTwoChannels() {
        DepotSettings settings = DepotSettings.of(Map.of("HAB_BLDR_CHANNEL", " "), List.of());
        assertThat(settings.address()).hasToString("https://bldr.habitat.sh/v1");
        assertThat(settings.channels()).containsExactly("base", "stable");
        assertThat(settings.token()).isEmpty();
    }

    @Test
    void theEnvironmentGoesBeforeHabitatsConfiguration() throws IOException {
        Path cli = Files.writeString(folder.resolve("cli.toml"),
                "bldr_url = \"https://cli.example\"\nauth_token = \"from-cli\"\norigin = \"acme\"\n");
        DepotSettings configured = DepotSettings.of(Map.of(), List.of(folder.resolve("none.toml"), cli));
        assertThat(configured.address()).hasToString("https://cli.example/v1");
        assertThat(configured.token().map(Secret::reveal)).hasValue("from-cli");
        DepotSettings chosen = DepotSettings.of(
                Map.of("HAB_BLDR_URL", "https://env.example", "HAB_AUTH_TOKEN", "from-env", "HAB_BLDR_CHANNEL", "lts"),
                List.of(cli));
        assertThat(chosen.address()).hasToString("https://env.example/v1");
        assertThat(chosen.token().map(Secret::reveal)).hasValue("from-env");
        assertThat(chosen.channels()).containsExactly("lts");
        assertThat(DepotSettings.of(Map.of("HAB_DEPOT_URL", "https://old.example"), List.of(cli)).address())
                .hasToString("https://old.example/v1");
    }

    @Test
    void aBrokenConfigurationIsAnErrorThatDoesNotQuoteIt() throws IOException {
        Path cli = Files.writeString(folder.resolve("cli.toml"), "auth_token = " + CANARY + "\n");
        assertThatThrownBy(() -> DepotSettings.of(Map.of(), List.of(cli)))
                .isInstanceOfSatisfying(UsageFault.class, fault -> {
                    assertThat(fault.what()).contains("cli.toml");
                    assertThat(fault.why().orElseThrow()).contains("line 1").doesNotContain(CANARY);
                });
    }

    @Test
    void theTokenIsNotInItsText() {
        DepotSettings settings = DepotSettings.of(Map.of("HAB_AUTH_TOKEN", CANARY), List.of());
        assertThat(settings.toString()).doesNotContain(CANARY);
    }

    @Test
    void refusesAChannelThatCannotBeOne() {
        assertThatThrownBy(() -> DepotSettings.of(Map.of("HAB_BLDR_CHANNEL", "a/b"), List.of()))
                .isInstanceOf(UsageFault.class);
    }
}
