package dev.harthon.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.end2end.BuiltHarthon.Result;
import dev.harthon.fixture.HartBuilder;
import dev.harthon.fixture.OriginKeys;
import dev.harthon.local.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C while something goes on. */
class InterruptIT {

    private static final int SIZE = 300 << 20;
    private static final int BLOCK = 1 << 16;

    @TempDir
    Path home;

    private LocalCalls calls;

    /** A script's background jobs ignore Ctrl-C. These tests may run in one, and their children must not inherit it. */
    @BeforeEach
    void begin() throws Exception {
        calls = new LocalCalls(home);
        Tools.needsAnswer("env", "--default-signal=INT", "true");
        calls.harthon().through("env", "--default-signal=INT");
    }

    @AfterEach
    void stopTheCluster() throws Exception {
        calls.stopCluster();
    }

    @Test
    void loading() throws Exception {
        calls.ok("load", "sample/greeter");
        Path hart = large();
        try (Running load = calls.harthon().start("load", hart.toString(), "--key", "keys")) {
            Await.until("it reads the package", () -> isOpen(load.pid(), hart));
            load.interrupt();

            assertInterrupted(load.end());
        }
        assertThat(calls.json("show").path("package").stringValue()).startsWith("sample/greeter");
    }

    @Test
    void building() throws Exception {
        calls.ok("load", large().toString(), "--key", "keys");
        calls.all("set runner direct", "set isolation none");
        Path old = Files.createDirectories(home.resolve("out")).resolve("acme-large-1.0.0-20240101000000.tgz");
        Files.writeString(old, "the archive of before");
        try (Running build = calls.harthon().start("build", "--to", "out")) {
            Await.until("it writes", () -> !halfDone().isEmpty());
            build.interrupt();

            assertInterrupted(build.end());
        }
        assertThat(old).hasContent("the archive of before");
        assertThat(halfDone()).isEmpty();
    }

    @Test
    void uploading() throws Exception {
        calls.all("load sample/greeter", "set runner direct", "set isolation none", "build --to out");
        try (TestStore store = TestStore.hanging();
                Running upload = calls.harthon().start("upload", "--to", store.uri())) {
            store.awaitUpload();
            upload.interrupt();

            assertInterrupted(upload.end());
        }
        assertThat(home.resolve("out/sample-greeter-1.0.0-20260101000000.tgz")).isNotEmptyFile();
        assertThat(calls.json("local", "status").path("state").stringValue()).isEqualTo("stopped");
        assertThat(halfDone()).isEmpty();
    }

    @Test
    void deployingAndFollowingTheLog() throws Exception {
        calls.all("load sample/greeter", "set runner direct", "set isolation none", "set cpus 0.1");
        calls.all("local start --detach", "health command false --grace 300s --interval 1s");
        try (Running deploy = calls.harthon().start("deploy")) {
            deploy.awaitErr("1 of 1 running");
            deploy.interrupt();

            assertInterrupted(deploy.end());
        }
        try (Running logs = calls.harthon().start("logs", "-f")) {
            logs.awaitOut("from port 3");
            logs.interrupt();

            assertInterrupted(logs.end());
        }
        assertThat(calls.json("tasks")).hasSize(1);
        calls.all("destroy --force --yes", "local stop");
        Leftovers.assertNone(home);
    }

    private static void assertInterrupted(Result result) {
        assertThat(result.exit()).as(result.toString()).isEqualTo(130);
        assertThat(result.err().stripTrailing()).endsWith("interrupted").doesNotContain("error:");
    }

    /** So much to unpack that a signal is in time; enough of it is noise that it is no suspicious compression. */
    private Path large() {
        byte[] content = new byte[SIZE];
        Random random = new Random(1);
        byte[] noise = new byte[BLOCK / 64];
        for (int at = 0; at < SIZE; at += BLOCK) {
            random.nextBytes(noise);
            System.arraycopy(noise, 0, content, at, noise.length);
        }
        OriginKeys keys = OriginKeys.generate("acme");
        keys.writePublic(home.resolve("keys"));
        return HartBuilder.hart("acme/large/1.0.0/20240101000000")
                .hook("run", "#!/bin/sh\nexec sleep 1000\n")
                .file("data", content, 0644)
                .write(home, keys);
    }

    private List<Path> halfDone() {
        try {
            return calls.halfDone();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isOpen(long pid, Path file) {
        try (Stream<Path> open = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            return open.anyMatch(link -> isLinkTo(link, file));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isLinkTo(Path link, Path file) {
        try {
            return Files.readSymbolicLink(link).equals(file);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
