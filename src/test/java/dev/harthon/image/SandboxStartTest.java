package dev.harthon.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fixture.HartBuilder;
import dev.harthon.habitat.HabitatPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images without a root of their own, started for real: no privilege, nothing but sh and coreutils. */
class SandboxStartTest {

    private static final String LIB = "acme/greeter/1.0/20240101000000";
    private static final String RUN = """
            #!/bin/sh -u
            greet "$(cat {{pkg.svc_config_path}}/web.conf)" "$(cat {{pkg.svc_var_path}}/init)" "$GREETER"
            echo {{pkg.path}} {{pkgPathFor "acme/greeter"}} {{pkg.svc_data_path}}
            trap 'echo stopped; exit 0' TERM
            echo ready
            while :; do sleep 0.1; done
            """;

    @TempDir
    private Path folder;

    private Harts harts;
    private HabitatPackage greeter;

    @BeforeEach
    void makePackages() {
        Tools.require("tar");
        harts = new Harts(folder.resolve("harts"));
        greeter = harts.make(HartBuilder.hart(LIB)
                .metafile("PATH", "/hab/pkgs/" + LIB + "/bin")
                .file("bin/greet", "#!/bin/sh\nprintf 'greet %s' \"$1\"\nprintf ' [%s]' \"$2\" \"$3\"\necho\n", 0755)
                .file("share/naïve", "x", 0644));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "busybox sh", "bash --posix"})
    void runsTheHooksWhereThePackagesLie(String shell) throws IOException {
        Tools.require(shell.split(" ")[0]);
        try (Sandbox sandbox = fetch(service(RUN), "$PORT_HTTP")) {
            sandbox.start(Map.of("PORT0", "31001"), List.of("sh", "-c", "exec " + shell + " ./start"));
            assertRuns(sandbox);
        }
    }

    @Test
    void runsAsAnOrdinaryUser() throws IOException {
        Tools.require("setpriv");
        Tools.requireRoot();
        try (Sandbox sandbox = fetch(service(RUN), "$PORT_HTTP").of(65534)) {
            sandbox.start(Map.of("PORT0", "31001"), List.of(
                    "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "sh", "-c", ImagePlan.COMMAND));
            assertRuns(sandbox);
        }
    }

    @Test
    void aShellThatIsInAPackageRunsTheHook() throws IOException {
        HartBuilder service = service("#! /hab/pkgs/" + LIB + "/bin/shell -x\necho from the hook\n");
        try (Sandbox sandbox = fetch(service.file("bin/none", "", 0644), "1")) {
            Path shell = sandbox.path("hab/pkgs/" + LIB + "/bin/shell");
            Files.writeString(shell, "#!/bin/sh\necho \"$1\"\nexec sh \"$2\"\n");
            shell.toFile().setExecutable(true);
            assertThat(sandbox.start(Map.of()).end()).isZero();
            assertThat(sandbox.stdout()).isEqualTo("-x\nfrom the hook\n");
        }
    }

    @Test
    void saysWhichInterpreterIsMissing() throws IOException {
        try (Sandbox sandbox = fetch(service("#!/usr/bin/no-such-thing\n"), "1")) {
            assertThat(sandbox.start(Map.of()).end()).isEqualTo(125);
            assertThat(sandbox.stderr()).isEqualTo("harthon: the agent has no /usr/bin/no-such-thing, which runs "
                    + sandbox.path("hab/svc/web/hooks/run") + ": set isolation chroot\n");
        }
    }

    @Test
    void aMappedValueThatTheTaskHasNotEndsIt() throws IOException {
        try (Sandbox sandbox = fetch(service(RUN), "$MISSING")) {
            assertThat(sandbox.start(Map.of()).end()).isEqualTo(125);
            assertThat(sandbox.stderr()).isEqualTo("harthon: port needs $MISSING, which the task has not: "
                    + "set it in the application's env, or give a fallback\n");
        }
    }

    @Test
    void theTasksEnvironmentReachesTheServiceUnchanged() throws IOException {
        String run = "#!/bin/sh\nprintf '%s,' \"$line\" \"$rest\" \"$value\" \"$PORT0\" \"$text\"\n";
        Map<String, String> environment = Map.of("line", "1", "rest", "2", "value", "3", "PORT0", "4", "text", "a\nb");
        try (Sandbox sandbox = fetch(service(run), "$PORT0")) {
            assertThat(sandbox.start(environment).end()).isZero();
            assertThat(sandbox.stdout()).isEqualTo("1,2,3,4,a\nb,");
        }
    }

    private void assertRuns(Sandbox sandbox) {
        sandbox.await(() -> sandbox.stdout().contains("ready"));
        Path root = sandbox.path("").toAbsolutePath();
        assertThat(sandbox.stdout().lines()).startsWith(
                "greet port 31001 [done] [" + root + "/hab/pkgs/" + LIB + "/share]",
                root + "/hab/pkgs/acme/web/1.0/20240101000000 " + root + "/hab/pkgs/" + LIB + " " + root
                        + "/hab/svc/web/data");
        assertThat(sandbox.path("hab/pkgs/" + LIB + "/share/naïve")).hasContent("x");
        assertThat(sandbox.terminate()).isZero();
        assertThat(sandbox.stdout()).endsWith("stopped\n");
        assertThat(sandbox.stderr()).doesNotContain("harthon:");
    }

    private HartBuilder service(String run) {
        return HartBuilder.hart("acme/web/1.0/20240101000000")
                .tdeps(LIB)
                .metafile("RUNTIME_PATH", "/hab/pkgs/" + LIB + "/bin")
                .metafile("RUNTIME_ENVIRONMENT", "GREETER=/hab/pkgs/" + LIB + "/share")
                .defaultToml("port = 80\n")
                .config("web.conf", "port {{cfg.port}}\n")
                .hook("init", "#!/bin/sh\necho done >{{pkg.svc_var_path}}/init\n")
                .hook("run", run);
    }

    private Sandbox fetch(HartBuilder service, String port) throws IOException {
        Path archive = folder.resolve("image.tgz");
        ImageRequest request = Requests.of(Harts.closure(harts.make(service), greeter))
                .isolation(Isolation.NONE)
                .port("http")
                .map("port", port)
                .build();
        harts.builder().build(request, archive, ImageProgress.NONE);
        return Sandbox.fetch(archive, folder.resolve("sandbox"));
    }
}
