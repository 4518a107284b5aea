package dev.harthon.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.shell.render.ColourMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypeTest {

    @ParameterizedTest
    @CsvSource({"500ms,PT0.5S", "90s,PT1M30S", "2m,PT2M", "1h30m,PT1H30M", "1d,PT24H"})
    void readsDurations(String word, Duration expected) {
        assertThat(ValueType.duration().read().apply(word)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "s", "5s ", "-5s", "5 s", "5x", "1.5h", "99999999999s"})
    void refusesOtherDurations(String word) {
        assertThatThrownBy(() -> ValueType.duration().read().apply(word))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a number with a unit is wanted");
    }

    @Test
    void readsWordsOfAnEnum() {
        assertThat(ValueType.choice(ColourMode.class).read().apply("never")).isEqualTo(ColourMode.NEVER);
        assertThatThrownBy(() -> ValueType.choice(ColourMode.class).read().apply("NEVER"))
                .hasMessage("one of always, never, auto is wanted");
    }

    @Test
    void readsPairs() {
        assertThat(ValueType.keyValue().read().apply("a=b=c")).isEqualTo(Map.entry("a", "b=c"));
        assertThat(ValueType.keyValue().read().apply("a=")).isEqualTo(Map.entry("a", ""));
        assertThatThrownBy(() -> ValueType.keyValue().read().apply("=b")).hasMessage("NAME=VALUE is wanted");
    }

    @Test
    void refusesAPathThatCannotBe() {
        assertThat(ValueType.path().read().apply("a b")).isEqualTo(Path.of("a b"));
        assertThatThrownBy(() -> ValueType.path().read().apply("a\0b")).hasMessageContaining("this is no path");
    }
}
