package dev.harthon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.shell.ShellRunner;
import dev.harthon.shell.completion.OtherShell;
import dev.harthon.shell.render.Streams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The completions that lie in the repository are those of the commands. {@code -Dharthon.golden=write} renews them. */
class CompletionFilesTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource
    void theFileIsWhatTheCommandPrints(OtherShell shell) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new ShellRunner("1", HarthonApplication::start)
                .run(
                        List.of("completion", shell.name().toLowerCase(Locale.ROOT)),
                        Streams.piped(InputStream.nullInputStream(), out, err),
                        Map.of("HOME", home.toString()));

        assertThat(exit).as(err.toString()).isZero();
        Path file = Path.of("completions", shell.fileName());
        if (System.getProperty("harthon.golden", "").equals("write")) {
            Files.write(file, out.toByteArray());
        }
        assertThat(out.toByteArray())
                .as(file + " is not of these commands: -Dharthon.golden=write makes it anew")
                .isEqualTo(Files.readAllBytes(file));
    }
}
