package dev.harthon.end2end;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.end2end.BuiltHarthon.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A real redis in a root of its own, without a Supervisor. */
class RedisIT {

    private static final long MIB = 1 << 20;

    @TempDir
    Path home;

    private Path packages;
    private LocalCalls calls;

    @BeforeEach
    void needs() throws Exception {
        calls = new LocalCalls(home);
        Tools.needsRoot();
        Tools.needs("unshare", "chroot", "redis-cli");
        packages = Tools.redis();
    }

    @AfterEach
    void stopTheCluster() throws Exception {
        calls.stopCluster();
    }

    @Test
    void answersOnTheAssignedPortWithTheMappedConfiguration() throws Exception {
        calls.ok("local", "start", "--detach");
        calls.ok("load", "core/redis", "--from", packages + "/harts", "--key", packages + "/keys");
        calls.all("set runner direct", "set isolation chroot", "set user root", "set mem 256");
        calls.all("env map maxmemory 96mb", "health tcp --grace 60s --interval 1s");
        calls.ok("deploy");

        JsonNode task = calls.json("tasks").get(0);
        String port = String.valueOf(task.path("ports").get(0).intValue());
        assertThat(redis(port, "PING")).containsExactly("PONG");
        assertThat(redis(port, "CONFIG", "GET", "maxmemory"))
                .containsExactly("maxmemory", String.valueOf(96 * MIB));
        assertThat(redis(port, "SET", "greeting", "hello")).containsExactly("OK");
        assertThat(redis(port, "GET", "greeting")).containsExactly("hello");

        assertThat(rootsBelow(home)).isNotEmpty();
        calls.ok("destroy", "--yes");
        assertThat(rootsBelow(home)).isEmpty();
        assertThat(Leftovers.mounts(home)).isEmpty();
        calls.ok("local", "stop");
        Leftovers.assertNone(home);
    }

    @Test
    void theSessionThatComesWithHarthonWorks() throws Exception {
        String script = BuiltHarthon.distribution().resolve("sessions/redis.harthon").toString();

        Result result = new BuiltHarthon(home)
                .with("TMPDIR", home.toString())
                .run("replay", script, "--var", "packages=" + packages, "--var", "maxmemory=64mb");

        assertThat(result.exit()).as(result.toString()).isZero();
        assertThat(result.out()).contains("Ready to accept connections");
        Leftovers.assertNone(home);
    }

    private static List<Long> rootsBelow(Path home) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> Leftovers.root(pid).startsWith(home.toString()))
                .toList();
    }

    private static List<String> redis(String port, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("redis-cli", "-p", port));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }
}
