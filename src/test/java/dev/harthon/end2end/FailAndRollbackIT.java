package dev.harthon.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.end2end.BuiltHarthon.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bad version, its cause, and the way back. */
class FailAndRollbackIT {

    private static final String SCRIPT =
            Path.of("sessions/fail-and-rollback.harthon").toAbsolutePath().toString();

    @TempDir
    Path home;

    @Test
    void aFailureIsExplainedAndTakenBack() throws Exception {
        assertGoesTheWholeWay(new BuiltHarthon(home).run("replay", SCRIPT));
    }

    @Test
    void anOrdinaryUserSeesTheSame() throws Exception {
        Tools.needsRoot();
        Tools.needs("setpriv");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertGoesTheWholeWay(new BuiltHarthon(home).as("65534").run("replay", SCRIPT));
    }

    private void assertGoesTheWholeWay(Result result) {
        assertThat(result.exit()).as(result.toString()).isZero();
        assertThat(result.out()).contains("the store answered 404 for").contains("3");
        Leftovers.assertNone(home);
    }
}
