package dev.harthon.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fixture.HartBuilder;
import dev.harthon.habitat.HabitatPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images that an ordinary user starts in a user namespace. */
class UsernsStartTest {

    private static final List<String> NOBODY = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    @TempDir
    private Path folder;

    private Harts harts;
    private HabitatPackage busybox;

    @BeforeEach
    void makeBusybox() {
        Tools.requireRoot();
        Tools.require("setpriv");
        harts = new Harts(folder.resolve("harts"));
        busybox = harts.make(Busybox.hart());
    }

    @Test
    void theServiceIsRootInItsOwnNamespaceAlone() throws IOException {
        Assumptions.assumeTrue(
                Tools.run(Path.of("/"), asNobody("unshare", "-Urm", "true")).exitCode() == 0,
                "ordinary users have no user namespaces here");
        try (Sandbox sandbox = fetch("""
                #!/bin/sh
                echo "$(id -u) $(cat {{pkg.svc_config_path}}/web.conf)"
                chown hab:hab {{pkg.svc_var_path}} && chgrp nogroup {{pkg.svc_var_path}} && echo owned
                echo >/dev/null && ls /proc/self/status /sys/kernel >/dev/null && echo mounted
                trap 'exit 0' TERM
                echo ready
                while :; do sleep 0.1; done
                """)) {
            sandbox.of(65534).start(Map.of("PORT0", "31001"), asNobody("sh", "./start"));
            sandbox.await(() -> sandbox.stdout().contains("ready"));
            assertThat(sandbox.stdout()).isEqualTo("0 port 31001\nowned\nmounted\nready\n");
            assertThat(sandbox.mounts()).isEmpty();
            assertThat(sandbox.terminate()).isZero();
            assertThat(sandbox.stderr()).doesNotContain("harthon:");
        }
    }

    @Test
    void saysThatUserNamespacesAreRefused() throws IOException {
        try (Sandbox sandbox = fetch("#!/bin/sh\n")) {
            Path unshare = sandbox.path("agent/unshare");
            Files.createDirectories(unshare.getParent());
            Files.writeString(unshare, "#!/bin/sh\necho 'unshare: Operation not permitted' >&2\nexit 1\n");
            unshare.toFile().setExecutable(true);
            sandbox.start(Map.of("PATH", unshare.getParent() + ":/usr/sbin:/usr/bin:/sbin:/bin"));
            assertThat(sandbox.end()).isEqualTo(125);
            assertThat(sandbox.stderr()).isEqualTo("harthon: the agent refuses user namespaces (unshare: Operation not "
                    + "permitted): allow them, or set isolation chroot or none\n");
        }
    }

    private static List<String> asNobody(String... command) {
        List<String> all = new ArrayList<>(NOBODY);
        all.addAll(List.of(command));
        return all;
    }

    private Sandbox fetch(String run) throws IOException {
        HabitatPackage service = harts.make(HartBuilder.hart("acme/web/1.0/20240101000000")
                .defaultToml("port = 80\n")
                .config("web.conf", "port {{cfg.port}}\n")
                .hook("run", run));
        ImageRequest request = Requests.of(Harts.closure(service))
                .base(Harts.closure(busybox))
                .isolation(Isolation.USERNS)
                .map("port", "$PORT0")
                .build();
        Path archive = folder.resolve("image.tgz");
        harts.builder().build(request, archive, ImageProgress.NONE);
        return Sandbox.fetch(archive, folder.resolve("sandbox"));
    }
}
