package dev.harthon.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.shell.render.Streams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void runsAScriptWithItsVariables() throws IOException {
        assertThat(replay("set id ${who}\nset mem ${size:-1}\n", "--var", "who=a b")).isZero();
        assertThat(text(out)).isEqualTo("id = a b\nmem = 1\n");
        assertThat(text(err)).contains("demo.harthon: 2 lines, all well, ");
    }

    @Test
    void doesNotBeginWhereAVariableIsMissingOrNotUsed() throws IOException {
        assertThat(replay("set id x\nset id ${who}\nset id 'open\n")).isEqualTo(2);
        assertThat(text(err)).contains("demo.harthon:2: error: the variable 'who'", "demo.harthon:3: error:");
        assertThat(replay("set id x\n", "--var", "who=me")).isEqualTo(2);
        assertThat(text(err)).contains("has no variable 'who'");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void namesTheLineThatFailsAndGivesItsCode() throws IOException {
        assertThat(replay("set id x\nreplay " + folder + "/nowhere\nset id y\n")).isEqualTo(2);
        assertThat(text(out)).isEqualTo("id = x\n");
        assertThat(text(err)).contains("demo.harthon:2: error: cannot read " + folder + "/nowhere");
    }

    @Test
    void checksWithoutRunning() throws IOException {
        assertThat(replay("set id x\nsett\n", "--dry-run")).isEqualTo(2);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("demo.harthon:2: error: there is no command 'sett'", "nothing was run");
    }

    @Test
    void checkingMissesNoVariableThatIsNotUsed() throws IOException {
        assertThat(replay("set id ${who}\n", "--dry-run", "--var", "who=me")).isZero();
        assertThat(replay("set id x\n", "--dry-run", "--var", "whom=me")).isEqualTo(2);
        assertThat(text(err)).contains("has no variable 'whom'");
    }

    @Test
    void endsTheScriptAndNotTheShellAtExit() throws IOException {
        Path inner = Files.writeString(folder.resolve("inner.harthon"), "set id inner\nexit\nset id never\n");
        assertThat(replay("replay " + inner + "\nset id outer\n")).isZero();
        assertThat(text(out)).isEqualTo("id = inner\nid = outer\n");
    }

    private int replay(String script, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("demo.harthon"), script);
        Streams io = Streams.piped(InputStream.nullInputStream(), out, err);
        List<String> argv = Stream.concat(Stream.of("replay", file.toString()), Stream.of(options)).toList();
        return new ShellRunner("1", SampleApplication::new).run(argv, io, Map.of());
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
