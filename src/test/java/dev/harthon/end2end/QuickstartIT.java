package dev.harthon.end2end;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.end2end.BuiltHarthon.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first minute of a new user. */
class QuickstartIT {

    private static final String SCRIPT =
            Path.of("sessions/quickstart.harthon").toAbsolutePath().toString();

    @TempDir
    Path home;

    @Test
    void theQuickstartGoesTheWholeWay() throws Exception {
        Result result = new BuiltHarthon(home).run("replay", SCRIPT, "--var", "name=tester");

        assertThat(result.exit()).as(result.toString()).isZero();
        assertThat(result.out()).contains("Good day, tester from port 3");
        assertNothingIsLeft();
    }

    @Test
    void anOrdinaryUserNeedsNoMoreThanRoot() throws Exception {
        Tools.needsRoot();
        Tools.needs("setpriv");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));

        Result result = new BuiltHarthon(home).as("65534").run("replay", SCRIPT);

        assertThat(result.exit()).as(result.toString()).isZero();
        assertThat(result.out()).contains("Good day, world from port 3");
        assertNothingIsLeft();
    }

    @Test
    void theSameLinesWorkFromStandardInput() throws Exception {
        Result result = new BuiltHarthon(home).feed(Files.readString(Path.of(SCRIPT)));

        assertThat(result.exit()).as(result.toString()).isZero();
        assertThat(result.out()).contains("Good day, world from port 3");
    }

    /** Every task knows its sandbox, and that lies below this home. */
    private void assertNothingIsLeft() throws Exception {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            List<String> left = all.filter(process -> environment(process.pid()).contains(home.toString()))
                    .map(process -> process.pid() + " " + process.info().commandLine().orElse(""))
                    .toList();
            assertThat(left).isEmpty();
        }
        Path mounts = Path.of("/proc/mounts");
        if (Files.exists(mounts)) {
            assertThat(Files.readString(mounts)).doesNotContain(home.toString());
        }
    }

    private static String environment(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/environ"), ISO_8859_1);
        } catch (Exception e) {
            return "";
        }
    }
}
