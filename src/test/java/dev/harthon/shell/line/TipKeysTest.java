package dev.harthon.shell.line;

import static dev.harthon.shell.line.TypedKeys.ENTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.shell.command.ShellHarness;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands behind the cursor before a word is typed. */
class TipKeysTest {

    @TempDir
    private Path folder;

    private final LineTip tip = new LineTip(new ShellHarness().commands());

    @Test
    void tellsWhatComesNextAndAfterIt() {
        assertThat(tip.behind("set ")).isEqualTo("<key> <value>  the setting");
        assertThat(tip.behind("set cpus ")).isEqualTo("<value>  its new value");
        assertThat(tip.behind("target use ")).isEqualTo("[name]  the target");
        assertThat(tip.behind("deploy --timeout ")).isEqualTo("<duration>  a time such as 90s, 2m or 1h30m");
        assertThat(tip.behind("deploy --mode ")).isEqualTo("<mode>  one of fast, safe");
    }

    @Test
    void keepsQuietWhereNothingCanFollow() {
        assertThat(tip.behind("set cpus 1 ")).isEmpty();
        assertThat(tip.behind("set cpu")).isEmpty();
        assertThat(tip.behind("nonsense ")).isEmpty();
        assertThat(tip.behind("set cpus 'a ")).isEmpty();
        assertThat(tip.behind("set # about ")).isEmpty();
        assertThat(tip.behind("")).isEmpty();
    }

    @Test
    void speaksOfTheLastOfSeveralLines() {
        assertThat(tip.behind("set cpus 1\nenv ")).isEqualTo("<name=value>  the variable");
    }

    @Test
    void isShownAtThePromptAndIsNoPartOfTheLine() {
        TypedKeys keys = new TypedKeys(folder).coloured();
        assertThat(keys.type("set cpus ", "1", ENTER)).isEqualTo("cpus = 1\n");
        assertThat(keys.screen()).contains("<value>  its new value");
    }

    @Test
    void isNotShownWithoutColours() {
        TypedKeys keys = new TypedKeys(folder);
        keys.type("set cpus ", "1", ENTER);
        assertThat(keys.screen()).doesNotContain("its new value");
    }
}
