package dev.harthon.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.end2end.BuiltHarthon.Result;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sessions that come with Harthon, played to their ends. */
class SessionsIT {

    @TempDir
    Path home;

    @Test
    void threeMembersFindEachOther() throws Exception {
        Tools.needs("perl");
        Result result = replay("gossip-ring", "--var", "packages=" + packages(), "--var", "port=" + free());

        assertThat(result.exit()).as(result.toString()).isZero();
        assertThat(result.out()).contains("ring of 3: 127.0.0.1:3");
        Leftovers.assertNone(home);
    }

    @Test
    void aCiJobHasItsReport() throws Exception {
        Result result = replay("ci-smoke", "--var", "build=42", "--junit", "smoke.xml");

        assertThat(result.exit()).as(result.toString()).isZero();
        assertThat(home.resolve("smoke.xml")).content().contains("failures=\"0\"", "skipped=\"0\"");
        assertThat(home.resolve("results/sample-greeter-1.0.0-20260101000000.tgz")).isRegularFile();
        Leftovers.assertNone(home);
    }

    @Test
    void aCiJobEndsWithTheCodeOfTheLineThatFails() throws Exception {
        assertThat(replay("ci-smoke", "--var", "package=sample/nothing").exit()).isEqualTo(6);
        Result result = replay("ci-smoke", "--var", "runner=directly");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("ci-smoke.harthon:6: error: runner cannot be 'directly'");
    }

    private Result replay(String session, String... options) throws Exception {
        String script = BuiltHarthon.distribution().resolve("sessions/" + session + ".harthon").toString();
        String[] words = new String[options.length + 2];
        words[0] = "replay";
        words[1] = script;
        System.arraycopy(options, 0, words, 2, options.length);
        return new BuiltHarthon(home).with("HAB_BLDR_URL", "http://127.0.0.1:1").run(words);
    }

    private static Path packages() {
        return BuiltHarthon.distribution().resolve("packages/ring");
    }

    /** A port among those that agents offer which nobody listens on. */
    private static int free() throws Exception {
        for (int port = 31990; port > 31000; port--) {
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // The next one then.
            }
        }
        throw new AssertionError("every port is taken");
    }
}
