package dev.harthon.session.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.UsageFault;
import java.util.List;
import org.junit.jupiter.api.Test;

class CfMappingTest {

    @Test
    void readsVariablesDefaultsAndPlainValues() {
        assertThat(mapped("""
                secret = "${SECRET}"
                [server]
                port = "${PORT:-8080}"
                threads = 4
                hosts = ["a", "$B"]
                [log]
                on = true
                """))
                .containsExactlyInAnyOrder(
                        "secret = ${SECRET}", "server.port = ${PORT:-8080}", "server.threads = 4",
                        "server.hosts = [\"a\", \"${B}\"]", "log.on = true");
    }

    @Test
    void aBareVariableIsANumberToBe() {
        assertThat(mapped("port = ${PORT} # theirs\nlimit=$MOST\n")).containsExactly("port = ${PORT}", "limit = ${MOST}");
    }

    @Test
    void anEscapedDollarIsADollar() {
        assertThat(mapped("price = '\\$5'\n")).containsExactly("price = $$5");
    }

    @Test
    void refusesWhatAsksCloudFoundryAndNamesTheLine() {
        assertThatThrownBy(() -> mapped("a = 1\n[db]\nhost = '$(service \"db\" \".credentials.host\")'\n"))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("m.toml:3: db.host cannot be mapped");
    }

    @Test
    void namesTheLineThatIsNoToml() {
        assertThatThrownBy(() -> mapped("a = 1\nb = = 2\n"))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("m.toml:2: the line is not TOML");
    }

    @Test
    void refusesWhatOnlyAShellWouldDo() {
        assertThatThrownBy(() -> mapped("a = '${X%.*}'\n")).isInstanceOf(UsageFault.class).hasMessageContaining("m.toml:1");
    }

    private static List<String> mapped(String text) {
        return CfMapping.parse("m.toml", text).stream()
                .map(mapping -> mapping.key() + " = " + mapping.value())
                .toList();
    }
}
