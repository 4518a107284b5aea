package dev.harthon.shell.commands.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.UsageFault;
import dev.harthon.session.script.ScriptLine;
import dev.harthon.session.script.SessionScript;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {

    @TempDir
    private Path folder;

    private final Recorder recorder = new Recorder();

    @Test
    void writesEachCommandAtOnceAndFailuresAsComments() {
        Path file = folder.resolve("a.harthon");
        recorder.start(file);
        recorder.ran(List.of("record", "start", "a.harthon"), ExitCode.OK);
        recorder.ran(List.of("env", "X=a  b"), ExitCode.OK);
        recorder.ran(List.of("set", "cpus", "lots\nand more"), ExitCode.USAGE);

        assertThat(file).hasContent("""
                # Recorded by harthon
                env 'X=a  b'
                # ended with 2: set cpus 'lots
                # and more'
                """);
        assertThat(recorder.stop()).isEqualTo(file);
    }

    @Test
    void aSecretIsAVariableOfTheScript() {
        List<String> words = List.of("env", "DB_PASSWORD=hunter2", "A=b c");
        String line = RecordedLine.of(words);

        assertThat(line).isEqualTo("env DB_PASSWORD=\"${DB_PASSWORD}\" 'A=b c'");
        List<ScriptLine> read = SessionScript.parse("a", line, Map.of("DB_PASSWORD", "hunter2"), Map.of());
        assertThat(read.get(0).words()).isEqualTo(words);
    }

    @Test
    void passwordsInAddressesAndOptionsAreVariablesToo() {
        assertThat(RecordedLine.of(List.of("target", "add", "x", "--marathon", "http://me:pw@h/", "--api-token", "t")))
                .isEqualTo("target add x --marathon http://me:\"${password}\"@h/ --api-token \"${api_token}\"");
        assertThat(RecordedLine.of(List.of("target", "add", "x", "--auth", "basic")))
                .isEqualTo("target add x --auth basic");
    }

    @Test
    void recordsOneThingAtATime() {
        assertThatThrownBy(recorder::stop).isInstanceOf(UsageFault.class);
        recorder.start(folder.resolve("a.harthon"));
        assertThatThrownBy(() -> recorder.start(folder.resolve("b.harthon"))).isInstanceOf(UsageFault.class);
        recorder.close();
    }
}
