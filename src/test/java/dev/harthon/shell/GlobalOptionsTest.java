package dev.harthon.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.UsageFault;
import dev.harthon.shell.render.ColourMode;
import dev.harthon.shell.run.Verbosity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GlobalOptionsTest {

    @Test
    void endsAtTheCommandWhoseWordsStayAsTheyAre() {
        GlobalOptions options = parse("--session", "ci", "-v", "set", "id", "a b", "--verbose", "--", "--session");
        assertThat(options.session()).contains("ci");
        assertThat(options.verbosity()).isEqualTo(Verbosity.CAUSES);
        assertThat(options.words()).containsExactly("set", "id", "a b", "--verbose", "--", "--session");
    }

    @Test
    void hasDefaults() {
        GlobalOptions options = parse();
        assertThat(options.words()).isEmpty();
        assertThat(options.session()).isEmpty();
        assertThat(options.colour()).isEqualTo(ColourMode.AUTO);
        assertThat(options.pager()).isTrue();
        assertThat(options.verbosity()).isEqualTo(Verbosity.NORMAL);
    }

    @Test
    void takesTheSessionFromTheEnvironmentUnlessItIsGiven() {
        Map<String, String> env = Map.of("HARTHON_SESSION", "env");
        assertThat(GlobalOptions.parse(List.of("status"), env).session()).contains("env");
        assertThat(GlobalOptions.parse(List.of("--session=given", "status"), env).session()).contains("given");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> parse("--colour", "never")).isInstanceOf(UsageFault.class);
        assertThatThrownBy(() -> parse("--color", "red")).isInstanceOf(UsageFault.class);
    }

    @Test
    void knowsHelpAndVersion() {
        assertThat(parse("--help").help()).isTrue();
        assertThat(parse("-V").version()).isTrue();
        assertThat(parse("set", "--help").help()).isFalse();
    }

    private static GlobalOptions parse(String... argv) {
        return GlobalOptions.parse(List.of(argv), Map.of());
    }
}
