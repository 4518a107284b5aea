package dev.harthon.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.end2end.BuiltHarthon.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
        Leftovers.assertNone(home);
    }

    @Test
    void anOrdinaryUserNeedsNoMoreThanRoot() throws Exception {
        Tools.needsRoot();
        Tools.needs("setpriv");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));

        Result result = new BuiltHarthon(home).as("65534").run("replay", SCRIPT);

        assertThat(result.exit()).as(result.toString()).isZero();
        assertThat(result.out()).contains("Good day, world from port 3");
        Leftovers.assertNone(home);
    }

    @Test
    void theSameLinesWorkFromStandardInput() throws Exception {
        Result result = new BuiltHarthon(home).feed(Files.readString(Path.of(SCRIPT)));

        assertThat(result.exit()).as(result.toString()).isZero();
        assertThat(result.out()).contains("Good day, world from port 3");
    }
}
