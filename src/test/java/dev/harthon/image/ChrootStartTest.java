package dev.harthon.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fixture.HartBuilder;
import dev.harthon.habitat.HabitatPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images with a root of their own, started for real as root. The programs in them are busybox's. */
class ChrootStartTest {

    private static final String RUN = """
            #!{{pkgPathFor "acme/busybox-static"}}/bin/sh
            echo "user $(id -u):$(id -g):$(id -G) config $(cat {{pkg.svc_config_path}}/web.conf) init $(cat /tmp/init)"
            echo "env $HOST $GREETING $PATH"
            echo "dev $(ls -1 /dev | tr '\\n' ' ')"
            trap 'echo stopped; exit 0' TERM
            echo ready
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

    @Test
    void runsTheHooksAsTheServicesUserAndLeavesNothingBehind() throws IOException {
        try (Sandbox sandbox = fetch(request(service(RUN)).port("http").map("port", "$PORT_HTTP"))) {
            sandbox.start(Map.of("PORT0", "31001", "HOST", "agent"));
            sandbox.await(() -> sandbox.stdout().contains("ready"));
            assertThat(sandbox.stdout().lines()).startsWith(
                    "user 42:42:42 config port 31001 in ./config init 42",
                    "env agent hello /hab/pkgs/" + Busybox.IDENT + "/bin:/bin",
                    "dev fd full null ptmx pts random shm stderr stdin stdout tty urandom zero ");
            assertThat(sandbox.mounts()).isEmpty();
            assertThat(sandbox.processes()).isNotEmpty();
            assertThat(sandbox.terminate()).isZero();
            assertThat(sandbox.stdout()).endsWith("stopped\n");
            assertThat(sandbox.stderr()).doesNotContain("harthon:");
            sandbox.awaitNoProcess();
            assertThat(sandbox.mounts()).isEmpty();
        }
    }

    @Test
    void foldersHaveTheModesAndOwnersThatTheSupervisorWouldGiveThem() throws IOException {
        try (Sandbox sandbox = fetch(request(service("#!/bin/sh\nexit 3\n")).map("port", "$PORT0"))) {
            assertThat(sandbox.start(Map.of("PORT0", "1")).end()).isEqualTo(3);
            assertThat(describe(sandbox, "rootfs/hab/svc/web/config")).isEqualTo("770 42 42");
            assertThat(describe(sandbox, "rootfs/hab/svc/web/config/web.conf")).isEqualTo("740 42 42");
            assertThat(describe(sandbox, "rootfs/hab/svc/web/config/deep")).isEqualTo("770 42 42");
            assertThat(describe(sandbox, "rootfs/hab/svc/web/config/deep/plain.conf")).isEqualTo("740 42 42");
            assertThat(describe(sandbox, "rootfs/hab/svc/web/hooks/run")).isEqualTo("755 0 0");
            assertThat(describe(sandbox, "rootfs/tmp")).isEqualTo("1777 0 0");
            String release = "rootfs/hab/pkgs/acme/web/1.0/20240101000000/";
            assertThat(describe(sandbox, release + "bin/tool")).isEqualTo("4755 0 0");
            assertThat(sandbox.path(release + "share/Főtanúsítvány")).hasContent("x");
        }
    }

    @Test
    void withoutUserspecAProgramInsideTheRootChangesTheUser() throws IOException {
        try (Sandbox sandbox = fetch(request(service(RUN)).map("port", "7"))) {
            Path bin = Files.createDirectories(sandbox.path("agent/bin"));
            Path chroot = Files.writeString(bin.resolve("chroot"), """
                    #!/bin/sh
                    case $1 in -*) echo 'unrecognized option' >&2; exit 1 ;; esac
                    exec /usr/bin/busybox chroot "$@"
                    """);
            chroot.toFile().setExecutable(true);
            sandbox.start(Map.of("PATH", bin + ":/usr/sbin:/usr/bin:/sbin:/bin"));
            sandbox.await(() -> sandbox.stdout().contains("ready"));
            assertThat(sandbox.stdout()).startsWith("user 42:42:42 config port 7 in ./config init 42\n");
            assertThat(sandbox.terminate()).isZero();
        }
    }

    @Test
    void aSecondStartInTheSameSandboxWorksAsWell() throws IOException {
        HartBuilder hart = service("#!/bin/sh\ncat {{pkg.svc_config_path}}/web.conf\n");
        try (Sandbox sandbox = fetch(request(hart).map("port", "$PORT0"))) {
            assertThat(sandbox.start(Map.of("PORT0", "1")).end()).isZero();
            assertThat(sandbox.start(Map.of("PORT0", "2")).end()).isZero();
            assertThat(sandbox.stdout()).isEqualTo("port 2 in ./config");
        }
    }

    @Test
    void anInitHookThatFailsEndsTheTaskWithItsExitCode() throws IOException {
        HartBuilder hart = service(RUN).hook("init", "#!/bin/sh\nexit 9\n");
        try (Sandbox sandbox = fetch(request(hart))) {
            assertThat(sandbox.start(Map.of()).end()).isEqualTo(9);
            assertThat(sandbox.stderr()).isEqualTo("harthon: the init hook ended with exit code 9\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unshare", "mount", "chroot"})
    void saysWhichProgramTheAgentLacks(String missing) throws IOException {
        try (Sandbox sandbox = fetch(request(service(RUN)))) {
            Path bin = Files.createDirectories(sandbox.path("agent"));
            for (String program : List.of("sh", "id", "unshare", "mount", "chroot")) {
                if (!program.equals(missing)) {
                    String target = program.equals("sh") ? "/bin/sh" : "/usr/bin/busybox";
                    Files.createSymbolicLink(bin.resolve(program), Path.of(target));
                }
            }
            String hide = "mount -t tmpfs none /usr/sbin; mount -t tmpfs none /sbin; PATH=$0 exec sh ./start";
            sandbox.start(Map.of(), List.of("unshare", "-m", "sh", "-c", hide, bin.toString()));
            assertThat(sandbox.end()).isEqualTo(125);
            assertThat(sandbox.stderr()).isEqualTo(
                    "harthon: the agent has no " + missing + ": install util-linux and coreutils on it\n");
        }
    }

    @Test
    void saysThatItNeedsRoot() throws IOException {
        Tools.require("setpriv");
        try (Sandbox sandbox = fetch(request(service(RUN)))) {
            sandbox.of(65534).start(Map.of(), List.of(
                    "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "sh", "./start"));
            assertThat(sandbox.end()).isEqualTo(125);
            assertThat(sandbox.stderr()).isEqualTo("harthon: isolation chroot needs root, and the task runs as user "
                    + "65534: set user root, or set isolation userns\n");
        }
    }

    @Test
    void saysThatMountsAreRefused() throws IOException {
        Tools.require("setpriv");
        try (Sandbox sandbox = fetch(request(service(RUN)))) {
            sandbox.start(Map.of(), List.of("setpriv", "--bounding-set=-sys_admin", "sh", "./start"));
            assertThat(sandbox.end()).isEqualTo(125);
            assertThat(sandbox.stderr()).startsWith("harthon: the agent refuses a mount namespace (").hasLineCount(1);
        }
    }

    private HartBuilder service(String run) {
        return HartBuilder.hart("acme/web/1.0/20240101000000")
                .tdeps(Busybox.IDENT)
                .service("hab", "hab")
                .metafile("RUNTIME_ENVIRONMENT", "GREETING=hello")
                .defaultToml("port = 80\n")
                .config("web.conf", "port {{cfg.port}} in ./config")
                .config("deep/plain.conf", "plain\n")
                .file("bin/tool", "#!/bin/sh\n", 04755)
                .file("share/Főtanúsítvány", "x", 0644)
                .hook("init", "#!/bin/sh\nid -u >/tmp/init\n")
                .hook("run", run);
    }

    private Requests request(HartBuilder service) {
        return Requests.of(Harts.closure(harts.make(service), busybox));
    }

    private Sandbox fetch(Requests request) throws IOException {
        Path archive = folder.resolve("image.tgz");
        harts.builder().build(request.build(), archive, ImageProgress.NONE);
        return Sandbox.fetch(archive, folder.resolve("sandbox"));
    }

    private static String describe(Sandbox sandbox, String path) throws IOException {
        Map<String, Object> facts =
                Files.readAttributes(sandbox.path(path), "unix:mode,uid,gid", LinkOption.NOFOLLOW_LINKS);
        int mode = (Integer) facts.get("mode") & 07777;
        return Integer.toOctalString(mode) + " " + facts.get("uid") + " " + facts.get("gid");
    }
}
