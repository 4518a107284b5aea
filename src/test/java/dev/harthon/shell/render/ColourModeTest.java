package dev.harthon.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ColourModeTest {

    @Test
    void coloursATerminalOnly() {
        assertThat(ColourMode.AUTO.colours(true, Map.of("TERM", "xterm"))).isTrue();
        assertThat(ColourMode.AUTO.colours(false, Map.of("TERM", "xterm"))).isFalse();
    }

    @Test
    void obeysNoColorUnlessItIsEmpty() {
        assertThat(ColourMode.AUTO.colours(true, Map.of("NO_COLOR", "1"))).isFalse();
        assertThat(ColourMode.AUTO.colours(true, Map.of("NO_COLOR", ""))).isTrue();
    }

    @Test
    void leavesADumbTerminalPlain() {
        assertThat(ColourMode.AUTO.colours(true, Map.of("TERM", "dumb"))).isFalse();
    }

    @Test
    void doesWhatTheUserSaysAboveAll() {
        assertThat(ColourMode.ALWAYS.colours(false, Map.of("NO_COLOR", "1", "TERM", "dumb"))).isTrue();
        assertThat(ColourMode.NEVER.colours(true, Map.of())).isFalse();
    }
}
