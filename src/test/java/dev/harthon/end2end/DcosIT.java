package dev.harthon.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.end2end.BuiltHarthon.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster that lets nobody pass without a login. */
class DcosIT {

    private static final String SCRIPT = Path.of("sessions/dcos.harthon").toAbsolutePath().toString();
    private static final String PASSWORD = "cAnArY-4711";

    @TempDir
    Path home;

    @Test
    void theScriptLogsInDeploysThroughTheRouterAndLeavesNothing() throws Exception {
        Result result = new BuiltHarthon(home).with("DCOS_PASSWORD", PASSWORD)
                .run("replay", SCRIPT, "--var", "name=tester");

        assertThat(result.exit()).as(result.toString()).isZero();
        assertThat(result.out()).contains("/service/marathon", "Good day, tester from port 3");
        assertThat(result.toString()).doesNotContain(PASSWORD, "eyJ");
        Leftovers.assertNone(home);
        assertThat(Canaries.in(home, PASSWORD)).isEmpty();
        assertThat(Canaries.in(home, "eyJ")).as("the token is forgotten").isEmpty();
    }

    @Test
    void withoutThePasswordTheScriptEndsBeforeAnythingHappens() throws Exception {
        Result result = new BuiltHarthon(home).run("replay", SCRIPT);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("DCOS_PASSWORD is not set");
    }
}
