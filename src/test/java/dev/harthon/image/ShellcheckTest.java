package dev.harthon.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fixture.HartBuilder;
import dev.harthon.habitat.HabitatPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every script that goes into an image is clean in the eyes of shellcheck. */
class ShellcheckTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "CHROOT, DIRECT, root", "CHROOT, DIRECT, hab", "CHROOT, SUPERVISOR, hab", "USERNS, DIRECT, hab",
        "USERNS, SUPERVISOR, hab", "NONE, DIRECT, hab"
    })
    void isClean(Isolation isolation, Runner runner, String user) throws IOException {
        Tools.require("shellcheck");
        Harts harts = new Harts(folder.resolve("harts"));
        Requests request = Requests.of(Harts.closure(harts.make(service(user)))).isolation(isolation).port("gossip");
        for (String name : List.of("busybox-static", "hab", "hab-sup", "hab-launcher")) {
            request.base(Harts.closure(harts.make(HartBuilder.hart("acme/" + name + "/1.0/20240101000000")
                    .file("bin/sh", "x", 0755)
                    .file("bin/su", "x", 0755)
                    .file("bin/naïve", "x", 04755))));
        }
        if (runner == Runner.SUPERVISOR) {
            request.supervisor(new SupervisorOptions(
                    Optional.of("it's"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    List.of(), List.of("a b"), true));
        }
        for (boolean mapped : List.of(false, true)) {
            request.pidNamespace(mapped);
            if (mapped) {
                request.map("port", "$PORT_GOSSIP").map("title", "it's ${T:-$$(x)} $HOST");
                request.map("on", "$ON").map("ratio", "$R");
            }
            ImagePreview preview = harts.builder().preview(request.build());
            check("start", preview.start());
            if (preview.init().isPresent()) {
                check("init.sh", preview.init().get());
            }
        }
    }

    private void check(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), script);
        Tools.Result result = Tools.run(folder, "shellcheck", "-s", "sh", "-C" + "never", file.toString());
        assertThat(result).isEqualTo(new Tools.Result(0, ""));
        assertThat(script.lines()).allMatch(line -> !line.endsWith(" "));
    }

    private static HartBuilder service(String user) {
        return HartBuilder.hart("acme/web/1.0/20240101000000")
                .service(user, user)
                .metafile("RUNTIME_PATH", "/hab/pkgs/acme/web/1.0/20240101000000/bin")
                .metafile("RUNTIME_ENVIRONMENT", "OPTIONS=-I/hab/pkgs/a b\nEMPTY=")
                .defaultToml("port = 1\nhere = \"\"\ntitle = \"\"\non = true\nratio = 0.5\n")
                .config("a/b c.conf", "{{cfg.port}} {{sys.ip}} {{sys.hostname}} {{toJson cfg}}")
                .config("c.conf", "{{strConcat cfg.title \"x\"}}")
                .hook("init", "#!/bin/sh\n")
                .hook("run", "#!/bin/sh\n");
    }
}
