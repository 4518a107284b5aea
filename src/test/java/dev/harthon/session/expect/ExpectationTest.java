package dev.harthon.session.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.app.DurationText;
import dev.harthon.fault.UsageFault;
import dev.harthon.session.expect.Expectation.AppIs;
import dev.harthon.session.expect.Expectation.AppState;
import dev.harthon.session.expect.Expectation.Comparison;
import dev.harthon.session.expect.Expectation.LogMatches;
import dev.harthon.session.words.Tokenizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationTest {

    private static Expectation parse(String line) {
        return Expectation.parse(Tokenizer.split(line).texts());
    }

    @Test
    void readsWhatASettingShallBeInAnyOfItsSpellings() {
        assertThat(parse("setting mem = 0.5GiB"))
                .isEqualTo(new Expectation.SettingIs("mem", new Comparison(false, "512")));
        assertThat(parse("setting cpus=0.50")).isEqualTo(parse("setting cpus = 0.5"));
        assertThat(parse("setting constraints != hostname:unique rack:LIKE:r1"))
                .isEqualTo(new Expectation.SettingIs("constraints", new Comparison(true, "hostname:UNIQUE rack:LIKE:r1")));
        assertThat(parse("setting user = ''")).isEqualTo(new Expectation.SettingIs("user", new Comparison(false, "")));
    }

    @Test
    void readsWhatTheApplicationShallBe() {
        assertThat(parse("app running 2 within 90s"))
                .isEqualTo(new AppIs(AppState.RUNNING, 2, Optional.of(DurationText.parse("90s"))));
        assertThat(parse("app healthy 0")).isEqualTo(new AppIs(AppState.HEALTHY, 0, Optional.empty()));
        assertThat(parse("app absent within 1m"))
                .isEqualTo(new AppIs(AppState.ABSENT, 0, Optional.of(DurationText.parse("1m"))));
    }

    @Test
    void readsWhatALogShallSay() {
        assertThat(parse("log /Ready to  accept/ within 30s"))
                .isInstanceOfSatisfying(LogMatches.class, log -> {
                    assertThat(log.pattern().pattern()).isEqualTo("Ready to accept");
                    assertThat(log.within()).contains(DurationText.parse("30s"));
                });
        assertThat(parse("log '/a\\.b  c/'")).isInstanceOfSatisfying(LogMatches.class, log ->
                assertThat(log.pattern().pattern()).isEqualTo("a\\.b  c"));
    }

    @Test
    void readsTheOtherForms() {
        assertThat(parse("file hooks/run")).isEqualTo(new Expectation.FileExists("hooks/run"));
        assertThat(parse("port gossip")).isEqualTo(new Expectation.PortExposed("gossip"));
        assertThat(parse("env A = b c")).isEqualTo(new Expectation.EnvIs("A", new Comparison(false, "b c")));
        assertThat(parse("config a.b != 1")).isEqualTo(new Expectation.ConfigIs("a.b", new Comparison(true, "1")));
        assertThat(parse("exit 2: set cpus lots"))
                .isEqualTo(new Expectation.ExitIs(2, List.of("set", "cpus", "lots")));
        assertThat(parse("exit 2 : show")).isEqualTo(new Expectation.ExitIs(2, List.of("show")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "sun", "setting", "setting cpu = 1", "setting cpus = lots", "setting cpus 1", "app", "app running", "app flying 1",
        "app running x", "app absent 1", "app running 1 within soon", "log Ready", "log /[/", "file", "file a b", "exit 2",
        "exit 2:", "exit 99: show", "env A", "port",
    })
    void refusesAnythingElseWithTheFormsThereAre(String line) {
        assertThatThrownBy(() -> parse(line)).isInstanceOfSatisfying(UsageFault.class, fault ->
                assertThat(fault.remedy()).isPresent());
    }

    @Test
    void comparesTexts() {
        assertThat(new Comparison(false, "a").holds("a")).isTrue();
        assertThat(new Comparison(true, "a").holds("a")).isFalse();
        assertThat(new Comparison(true, "a")).hasToString("!= a");
    }
}
