package dev.harthon.image.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.PackageFault;
import dev.harthon.image.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;

class ShellQuoteTest {

    private static final Path FILE = Path.of("target", "quote-" + ProcessHandle.current().pid() + ".sh").toAbsolutePath();

    @BeforeContainer
    static void makeFolder() throws IOException {
        Files.createDirectories(FILE.getParent());
    }

    @AfterContainer
    static void sweep() throws IOException {
        Files.deleteIfExists(FILE);
    }

    @Property(tries = 60)
    void everyShellReadsExactlyTheText(@ForAll("hostile") List<String> texts) {
        String script = "printf '<%s>' " + ShellQuote.words(texts) + "\nx=" + ShellQuote.words(texts.stream().limit(1).toList())
                + "\nprintf '(%s)' \"$x\"\n";
        Path file = Shells.write(FILE, script);
        String all = texts.isEmpty() ? "<>" : texts.stream().map(text -> "<" + text + ">").collect(Collectors.joining());
        String first = texts.isEmpty() ? "()" : "(" + texts.get(0) + ")";
        for (List<String> shell : Shells.present()) {
            assertThat(Shells.run(shell, file)).as(shell.toString()).isEqualTo(new Tools.Result(0, all + first));
        }
    }

    @Test
    void plainWordsStayPlain() {
        assertThat(ShellQuote.words(List.of("/bin/sh", "--group", "a=b", ""))).isEqualTo("/bin/sh --group a=b ''");
        assertThat(ShellQuote.word("it's")).isEqualTo("'it'\\''s'");
    }

    @Test
    void refusesWhatNoShellCanHold() {
        assertThatThrownBy(() -> ShellQuote.word("a\0b")).isInstanceOf(PackageFault.class);
        assertThatThrownBy(() -> ShellQuote.name("A;rm -rf x")).isInstanceOf(PackageFault.class);
        assertThat(ShellQuote.name("HAB_REDIS")).isEqualTo("HAB_REDIS");
    }

    @Test
    void aCommentStaysOnItsLine() {
        assertThat(ShellQuote.comment("a\nreboot")).isEqualTo("# a?reboot");
    }

    @Provide
    Arbitrary<List<String>> hostile() {
        return Shells.hostileText().list().ofMaxSize(6);
    }
}
