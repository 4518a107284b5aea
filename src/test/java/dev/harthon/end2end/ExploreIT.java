package dev.harthon.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.end2end.BuiltHarthon.Result;
import dev.harthon.fixture.ClosureFolder;
import dev.harthon.local.depot.DepotServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package is looked into before anything is deployed. */
class ExploreIT {

    private static final String SCRIPT =
            Path.of("sessions/explore.harthon").toAbsolutePath().toString();

    @TempDir
    Path home;

    @TempDir
    Path shelf;

    @Test
    void theScriptLooksAtEverythingOffline() throws Exception {
        Result result = new BuiltHarthon(home).with("HAB_BLDR_URL", "http://127.0.0.1:1").run("replay", SCRIPT);

        assertThat(result.exit()).as(result.toString()).isZero();
        assertThat(result.out())
                .contains("verdict      trusted", "greeting = \"Good day\"", "interval=5", "port=${PORT_HTTP}");
    }

    @Test
    void aPackageComesFromTheDepotThatTheEnvironmentNames() throws Exception {
        ClosureFolder.write(shelf, 5, 1000);
        try (DepotServer depot = DepotServer.start(0, shelf)) {
            BuiltHarthon harthon = new BuiltHarthon(home).with("HAB_BLDR_URL", depot.url());
            assertThat(harthon.run("load", "acme/web").exit()).isEqualTo(4);
            Result keys = harthon.run("key", "fetch", "acme", "--yes");
            assertThat(keys.exit()).as(keys.toString()).isZero();
            Result load = harthon.run("--session", "it", "load", "acme/web");
            assertThat(load.exit()).as(load.toString()).isZero();
            assertThat(harthon.run("--session", "it", "deps", "-q").out().lines()).hasSize(5);
        }
    }
}
