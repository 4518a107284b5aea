package dev.harthon.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest
    @CsvSource({
        "0,0 B", "1023,1023 B", "1024,1.0 KiB", "1048575,1.0 MiB", "1048576,1.0 MiB",
        "13000000,12.4 MiB", "5368709120,5.0 GiB", "9223372036854775807,8388608.0 TiB"
    })
    void writesSizesInBinaryUnits(long bytes, String text) {
        assertThat(ByteText.of(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"7,0:07", "750,12:30", "3723,1:02:03"})
    void writesTimesAsAClock(long seconds, String text) {
        assertThat(ByteText.clock(seconds)).isEqualTo(text);
    }

    @Test
    void wrapsAtBlanksAndNotInColours() {
        assertThat(Wrap.lines("\u001b[1mone\u001b[0m two three", 7, "  "))
                .containsExactly("\u001b[1mone\u001b[0m two", "  three");
        assertThat(Wrap.lines("    one two", 8, "")).containsExactly("    one", "two");
        assertThat(Wrap.lines("averylongword", 5, "  ")).containsExactly("averylongword");
        assertThat(Wrap.lines("", 5, "  ")).containsExactly("");
    }

    @Test
    void leavesLayoutInForeignTextAndNothingElse() {
        assertThat(ControlText.neutral("a\tb\nc\r\u0007\u007f")).isEqualTo("a\tb\nc^M^G^?");
        assertThat(ControlText.line("a\tb\nc")).isEqualTo("a b\\nc");
    }
}
