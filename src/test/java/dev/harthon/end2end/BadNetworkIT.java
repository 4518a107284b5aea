package dev.harthon.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that fail. */
class BadNetworkIT {

    @TempDir
    Path home;

    private LocalCalls calls;

    @BeforeEach
    void loadSomething() throws Exception {
        calls = new LocalCalls(home);
        calls.all("load sample/greeter", "set isolation none", "set runner direct");
        calls.ok("target", "add", "far", "--marathon", "http://127.0.0.1:" + unusedPort());
        calls.harthon().with("HARTHON_TARGET", "far");
    }

    @Test
    void aStoreThatAnswers500() throws Exception {
        Path built = build();
        byte[] before = Files.readAllBytes(built);
        try (TestStore store = TestStore.failing()) {
            Complaint.in(calls.harthon().run("upload", "--to", store.uri()))
                    .endsWith(1)
                    .says("500", store.uri(), "its log tells more");
        }
        assertThat(built).hasBinaryContent(before);
        assertThat(calls.halfDone()).isEmpty();
    }

    @Test
    void aStoreThatNeverAnswersIsGivenUp() throws Exception {
        calls.harthon().with("HARTHON_HTTP_IDLE", "1s");
        try (TestStore store = TestStore.hanging()) {
            Complaint.in(calls.harthon().run("upload", "--to", store.uri())).endsWith(6).says("1 s");
        }
        assertThat(calls.halfDone()).isEmpty();
    }

    @Test
    void aClusterThatIsNotThere() throws Exception {
        Path built = build();
        byte[] before = Files.readAllBytes(built);

        Complaint.in(calls.harthon().run("apps")).endsWith(6).says("cannot reach http://127.0.0.1:");
        Complaint.in(calls.harthon().run("deploy")).endsWith(6).says("cannot reach http://127.0.0.1:");
        assertThat(built).hasBinaryContent(before);
        assertThat(calls.halfDone()).isEmpty();
    }

    @Test
    void aTimeThatIsNone() throws Exception {
        Complaint.in(calls.harthon().with("HARTHON_HTTP_IDLE", "soon").run("apps"))
                .endsWith(2)
                .says("HARTHON_HTTP_IDLE cannot be 'soon'");
    }

    private Path build() throws Exception {
        calls.ok("build", "--to", "out");
        return home.resolve("out/sample-greeter-1.0.0-20260101000000.tgz");
    }

    private static int unusedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
