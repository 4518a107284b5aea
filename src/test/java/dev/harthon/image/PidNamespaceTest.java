package dev.harthon.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fixture.HartBuilder;
import dev.harthon.habitat.HabitatPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a service's processes, with each shell that an agent may have. */
class PidNamespaceTest {

    /** A daemon in a session of its own, whose parents have ended, and a service that stays. */
    private static final String DAEMON = """
            #!/bin/sh
            (setsid sleep 1000 </dev/null >/dev/null 2>&1 &)
            trap 'echo stopped; exit 7' TERM
            trap 'echo loaded' HUP
            echo "ready $$ $(cat {{pkg.svc_pid_file}})"
            while :; do sleep 0.1; done
            """;

    @TempDir
    private static Path packages;

    private static Harts harts;
    private static HabitatPackage busybox;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeBusybox() {
        Tools.requireRoot();
        harts = new Harts(packages);
        busybox = harts.make(Busybox.hart());
    }

    @ParameterizedTest
    @CsvSource({"dash, CHROOT", "busybox, CHROOT", "bash, CHROOT", "dash, USERNS"})
    void noDaemonOutlivesAServiceThatIsStopped(String shell, Isolation isolation) throws IOException {
        try (Sandbox sandbox = fetch(request(DAEMON).isolation(isolation))) {
            start(sandbox, shell);
            sandbox.await(() -> sandbox.stdout().contains("ready"));
            assertThat(sandbox.processes()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(sandbox.terminate()).as("bash may forget the 7").isIn(7, 143);
            assertThat(sandbox.stdout()).endsWith("stopped\n");
            sandbox.awaitNoProcess();
            assertThat(sandbox.mounts()).isEmpty();
            assertThat(sandbox.stderr()).doesNotContain("harthon:");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox", "bash"})
    void signalsToTheFirstProcessReachTheService(String shell) throws IOException {
        try (Sandbox sandbox = fetch(request(DAEMON))) {
            start(sandbox, shell);
            sandbox.await(() -> sandbox.stdout().contains("ready"));
            String[] ready = sandbox.stdout().strip().split(" ");
            assertThat(ready[1]).as("the process number in the service's PID file").isEqualTo(ready[2]);
            ProcessHandle first = sandbox.handle().children().findFirst().orElseThrow();
            Tools.run(folder, "kill", "-HUP", String.valueOf(first.pid()));
            sandbox.await(() -> sandbox.stdout().contains("loaded"));
            first.destroy();
            assertThat(sandbox.end()).isEqualTo(7);
            assertThat(sandbox.stdout()).endsWith("stopped\n");
        }
    }

    @Test
    void nothingOutlivesATaskThatIsKilled() throws IOException {
        try (Sandbox sandbox = fetch(request(DAEMON))) {
            sandbox.start(Map.of());
            sandbox.await(() -> sandbox.stdout().contains("ready"));
            sandbox.handle().destroyForcibly();
            sandbox.awaitNoProcess();
            assertThat(sandbox.mounts()).isEmpty();
        }
    }

    @Test
    void aServiceThatCrashesEndsTheTaskWithTheSignalInItsExitCode() throws IOException {
        String run = "#!/bin/sh\n(setsid sleep 1000 </dev/null >/dev/null 2>&1 &)\nkill -SEGV $$\n";
        try (Sandbox sandbox = fetch(request(run))) {
            assertThat(sandbox.start(Map.of()).end()).isEqualTo(128 + 11);
            sandbox.awaitNoProcess();
            assertThat(sandbox.mounts()).isEmpty();
        }
    }

    @Test
    void switchedOffTheTaskIsOneProcess() throws IOException {
        String run = "#!/bin/sh\necho \"ready $(cat {{pkg.svc_pid_file}})\"\nexec sleep 1000\n";
        try (Sandbox sandbox = fetch(request(run).pidNamespace(false))) {
            sandbox.start(Map.of());
            sandbox.await(() -> sandbox.stdout().contains("ready"));
            assertThat(sandbox.stdout()).isEqualTo("ready " + sandbox.handle().pid() + "\n");
            assertThat(sandbox.handle().descendants()).isEmpty();
        }
    }

    @Test
    void saysThatThereIsNoPidNamespace() throws IOException {
        try (Sandbox sandbox = fetch(request(DAEMON))) {
            Path bin = Files.createDirectories(sandbox.path("agent"));
            Path unshare = Files.writeString(bin.resolve("unshare"), """
                    #!/bin/sh
                    case " $* " in *' -p '*) echo 'unshare: No space left on device' >&2; exit 1 ;; esac
                    exec /usr/bin/unshare "$@"
                    """);
            unshare.toFile().setExecutable(true);
            sandbox.start(Map.of("PATH", bin + ":/usr/sbin:/usr/bin:/sbin:/bin"));
            assertThat(sandbox.end()).isEqualTo(125);
            assertThat(sandbox.stderr()).isEqualTo("harthon: the agent refuses a pid namespace (unshare: No space left "
                    + "on device): set pid-namespace off\n");
        }
    }

    private static Requests request(String run) {
        HabitatPackage service = harts.make(HartBuilder.hart("acme/web/1.0/20240101000000")
                .tdeps(Busybox.IDENT)
                .service("root", "root")
                .hook("run", run));
        return Requests.of(Harts.closure(service, busybox));
    }

    private Sandbox fetch(Requests request) throws IOException {
        Path archive = folder.resolve("image.tgz");
        harts.builder().build(request.build(), archive, ImageProgress.NONE);
        return Sandbox.fetch(archive, folder.resolve("sandbox"));
    }

    private static void start(Sandbox sandbox, String shell) throws IOException {
        Tools.require(shell);
        Path bin = Files.createDirectories(sandbox.path("agent"));
        Files.createSymbolicLink(bin.resolve("sh"), Path.of("/usr/bin", shell));
        sandbox.start(Map.of("PATH", bin + ":/usr/sbin:/usr/bin:/sbin:/bin"), List.of(bin + "/sh", "./start"));
    }
}
