package dev.harthon.shell.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.UsageFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptReaderTest {

    @Test
    void numbersACommandByItsFirstLine() {
        assertThat(read("\ufeffa\r\n\n# c\nb 'x\ny'\nc").stream().map(step -> step.number() + " " + step.text()))
                .containsExactly("1 a", "4 b 'x\ny'", "6 c");
    }

    @Test
    void readsNoFurtherThanTheNextCommandNeeds() throws IOException {
        try (PipedOutputStream writer = new PipedOutputStream();
                PipedInputStream pipe = new PipedInputStream(writer)) {
            writer.write("one\n".getBytes(StandardCharsets.UTF_8));
            writer.flush();
            ScriptReader reader = new ScriptReader("<stdin>", pipe, (name, fallback) -> "");
            assertThat(reader.next().words().get()).containsExactly("one");
            writer.write("two\n".getBytes(StandardCharsets.UTF_8));
            writer.flush();
            assertThat(reader.next().words().get()).containsExactly("two");
        }
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin = "set id caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        ScriptReader reader =
                new ScriptReader("x.harthon", new ByteArrayInputStream(latin), (name, fallback) -> "");
        assertThatThrownBy(reader::hasNext)
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("cannot read x.harthon");
    }

    private static List<Step> read(String text) {
        List<Step> steps = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        new ScriptReader("x", new ByteArrayInputStream(bytes), (name, fallback) -> "").forEachRemaining(steps::add);
        return steps;
    }
}
