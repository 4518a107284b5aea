package dev.harthon.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.OperationFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever ends a build, the old archive stays, and the next build works. */
class BrokenOffBuildTest {

    private static final String OLD = "the old archive";

    @TempDir
    private Path folder;

    private Path image;
    private String expected;

    @BeforeEach
    void buildElsewhere() throws IOException {
        expected = HeldBuildMain.build(Files.createDirectory(folder.resolve("whole")), ImageProgress.NONE).sha256();
        image = Files.writeString(folder.resolve("image.tgz"), OLD);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void killed(int steps) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", System.getProperty("java.class.path"),
                        HeldBuildMain.class.getName(), folder.toString(), String.valueOf(steps))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            assertThat(out.readLine()).isEqualTo("held");
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(image).hasContent(OLD);
        age(folder);
        assertThat(HeldBuildMain.build(folder, ImageProgress.NONE).sha256()).isEqualTo(expected);
        assertThat(begun(folder)).as("what was begun days ago is cleared away").isEmpty();
    }

    @Test
    void interrupted() throws IOException {
        assertThatThrownBy(() -> HeldBuildMain.build(folder, (ident, done, total) ->
                        Thread.currentThread().interrupt()))
                .isInstanceOf(InterruptedFault.class);
        assertThat(image).hasContent(OLD);
        assertThat(begun(folder)).isEmpty();
        assertThat(HeldBuildMain.build(folder, ImageProgress.NONE).sha256()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"full/image.tgz, members", "image.tgz, full/members"})
    void outOfDisk(String places) throws IOException {
        Tools.requireRoot();
        Path full = Files.createDirectory(folder.resolve("full"));
        Path to = folder.resolve(places.split(", ")[0]);
        Path members = folder.resolve(places.split(", ")[1]);
        Tools.Result mounted = Tools.run(folder, "mount", "-t", "tmpfs", "-o", "size=600k", "none", full.toString());
        Assumptions.assumeTrue(mounted.exitCode() == 0, "no tmpfs can be mounted here: " + mounted.output());
        try {
            Files.writeString(to, OLD);
            assertThatThrownBy(() -> HeldBuildMain.build(folder, members, to, ImageProgress.NONE))
                    .isInstanceOf(OperationFault.class)
                    .hasMessage("cannot build " + to)
                    .extracting(fault -> ((OperationFault) fault).why().orElse(""))
                    .isEqualTo("No space left on device");
            assertThat(to).hasContent(OLD);
            assertThat(begun(full)).isEmpty();
            Tools.run(folder, "mount", "-o", "remount,size=10m", full.toString());
            assertThat(HeldBuildMain.build(folder, members, to, ImageProgress.NONE).sha256()).isEqualTo(expected);
        } finally {
            Tools.run(folder, "umount", full.toString());
        }
    }

    /** Files that somebody has begun to write, or has taken the name of. */
    private static List<Path> begun(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(".*\\.tmp-.*|\\.harthon-.*"))
                    .toList();
        }
    }

    private static void age(Path folder) throws IOException {
        for (Path file : begun(folder)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        }
    }
}
