package dev.harthon.shell.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.shell.command.ShellHarness;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;

class LineHighlighterTest {

    private final LineHighlighter highlighter = new LineHighlighter(new ShellHarness().commands());

    @Test
    void marksCommandOptionAndWhatIsWrong() {
        assertThat(styles("env map cpus --help --nope y")).isEqualTo("CCC.CCC.KKKK.OOOOOO.BBBBBB.V");
    }

    @Test
    void isPatientWithTheWordThatIsBeingTyped() {
        assertThat(styles("dep")).isEqualTo("...");
        assertThat(styles("dep ")).isEqualTo("BBB.");
        assertThat(styles("xyz")).isEqualTo("BBB");
        assertThat(styles("target")).isEqualTo("......");
        assertThat(styles("target li")).isEqualTo(".........");
        assertThat(styles("target x")).isEqualTo(".......B");
        assertThat(styles("deploy --for")).isEqualTo("CCCCCC.OOOOO");
        assertThat(styles("deploy --for ")).isEqualTo("CCCCCC.BBBBB.");
    }

    @Test
    void knowsOptionsWithTheirValues() {
        assertThat(styles("deploy --mode=fast -- ")).isEqualTo("CCCCCC.OOOOOOOOOOO.OO.");
    }

    @Test
    void tellsKeysFromValuesAndMarksBadValues() {
        assertThat(styles("set cpus 0.5")).isEqualTo("CCC.KKKK.VVV");
        assertThat(styles("deploy --timeout soon --lines 3")).isEqualTo("CCCCCC.OOOOOOOOO.BBBB.OOOOOOO.V");
        assertThat(styles("deploy --mode=slow")).isEqualTo("CCCCCC.BBBBBBBBBBB");
        assertThat(styles("deploy too much")).isEqualTo("CCCCCC.BBB.BBBB");
    }

    @Test
    void aBeginningOfSomethingKnownIsNotYetWrong() {
        assertThat(styles("deploy --mode sa")).isEqualTo("CCCCCC.OOOOOO.VV");
        assertThat(styles("deploy --mode sa ")).isEqualTo("CCCCCC.OOOOOO.BB.");
    }

    @Test
    void treatsEachLineOfAPasteByItself() {
        assertThat(styles("set cpus 'b\nc' # x\nnope ")).isEqualTo("CCC.KKKK.VVVVV.###.BBBB.");
    }

    @Test
    void changesNoLetter() {
        String line = "set 'a  b' \u6f22 \\\n #c";
        assertThat(highlighted(line).toString()).isEqualTo(line);
    }

    private String styles(String line) {
        AttributedString text = highlighted(line);
        return IntStream.range(0, text.length()).mapToObj(i -> letter(text.styleAt(i))).collect(Collectors.joining());
    }

    private static String letter(AttributedStyle style) {
        if (style.equals(AttributedStyle.BOLD)) {
            return "C";
        }
        if (style.equals(AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN))) {
            return "O";
        }
        if (style.equals(AttributedStyle.DEFAULT.foreground(AttributedStyle.RED))) {
            return "B";
        }
        if (style.equals(LineHighlighter.KEY)) {
            return "K";
        }
        if (style.equals(LineHighlighter.VALUE)) {
            return "V";
        }
        return style.equals(AttributedStyle.DEFAULT.faint()) ? "#" : ".";
    }

    private AttributedString highlighted(String line) {
        try (DumbTerminal terminal = new DumbTerminal(
                java.io.InputStream.nullInputStream(), java.io.OutputStream.nullOutputStream())) {
            LineReader reader = LineReaderBuilder.builder().terminal(terminal).build();
            return highlighter.highlight(reader, line);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
