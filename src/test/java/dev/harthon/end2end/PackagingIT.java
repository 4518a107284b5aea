package dev.harthon.end2end;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A real redis, set apart in each way and packed in each way that goes with it. */
@TestInstance(Lifecycle.PER_CLASS)
class PackagingIT {

    private Path home;
    private LocalCalls calls;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        home = folder;
        Tools.needsRoot();
        Tools.needs("unshare", "chroot", "redis-cli", "xz");
        Path packages = Tools.redis();
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        calls = new LocalCalls(home);
        calls.ok("local", "start", "--detach");
        calls.ok("load", "core/redis", "--from", packages + "/harts", "--key", packages + "/keys");
        calls.all("set runner direct", "set mem 256", "health tcp --grace 60s --interval 5s");
    }

    @AfterAll
    void stop() throws Exception {
        if (calls != null) {
            calls.stopCluster();
            Leftovers.assertNone(home);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "chroot, root, tarball, tgz, 1", "chroot, root, layers, tgz, 18", "chroot, root, layers, xz, 18",
        "chroot, root, harts, tgz, 18",
        "userns, nobody, tarball, tgz, 1", "userns, nobody, layers, tgz, 18", "userns, nobody, layers, xz, 18",
        "userns, nobody, harts, tgz, 18",
    })
    void redisAnswersAndNothingIsLeft(String isolation, String user, String packaging, String layers, int files)
            throws Exception {
        if (isolation.equals("userns")) {
            Tools.needsAnswer("setpriv", "--reuid=65534", "unshare", "-U", "-r", "true");
        }
        calls.all("set isolation " + isolation, "set user " + user, "set packaging " + packaging, "set layers " + layers);
        calls.ok("deploy");
        JsonNode app = calls.json("preview");
        assertThat(app.path("fetch")).hasSize(files).allMatch(entry -> entry.path("cache").asBoolean());
        assertThat(app.path("fetch")).allMatch(entry ->
                entry.path("extract").asBoolean() != entry.path("uri").asString().endsWith(".hart"));
        assertThat(calls.ok("diff").out()).as("what runs is what would be sent").contains("as it shall be");

        String port = String.valueOf(
                calls.json("tasks").get(0).path("ports").get(0).intValue());
        assertThat(redis(port, "PING")).isEqualTo("PONG");
        assertThat(redis(port, "SET", "greeting", "hello")).isEqualTo("OK");

        calls.ok("destroy", "--yes");
        assertThat(Leftovers.inSandboxes(home)).as("processes in sandboxes").isEmpty();
        assertThat(Leftovers.mounts(home)).as("mounts").isEmpty();
    }

    private static String redis(String port, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("redis-cli", "-p", port));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }
}
