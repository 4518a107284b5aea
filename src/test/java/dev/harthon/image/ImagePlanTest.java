package dev.harthon.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.Fault;
import dev.harthon.fault.PackageFault;
import dev.harthon.fault.PreflightFault;
import dev.harthon.fixture.HartBuilder;
import dev.harthon.habitat.HabitatPackage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an image holds, and what is refused before anything is written. */
class ImagePlanTest {

    @TempDir
    private Path folder;

    private Harts harts;
    private HabitatPackage shell;

    @BeforeEach
    void makeShell() {
        harts = new Harts(folder);
        shell = harts.make(HartBuilder.hart("acme/busybox-static/1.0/20240101000000")
                .metafile("PATH", "/hab/pkgs/acme/busybox-static/1.0/20240101000000/bin")
                .file("bin/busybox", "x", 0755)
                .symlink("bin/sh", "busybox")
                .symlink("bin/env", "busybox")
                .symlink("bin/ls", "busybox")
                .file("bin/deeper/no", "x", 0755));
    }

    @Test
    void theRootHasAccountsLinksAndFolders() {
        HabitatPackage certificates = harts.make(
                HartBuilder.hart("acme/cacerts/1.0/20240101000000").file("ssl/cert.pem", "x", 0644));
        HabitatPackage service = harts.make(service().file("bin/ls", "mine", 0755).file("bin/web", "x", 0755));
        ImagePreview preview = preview(Requests.of(Harts.closure(service)).base(Harts.closure(certificates)));
        assertThat(link(preview, "rootfs/bin/sh")).contains("/hab/pkgs/acme/busybox-static/1.0/20240101000000/bin/sh");
        assertThat(link(preview, "rootfs/bin/ls")).contains("/hab/pkgs/acme/web/1.0/20240101000000/bin/ls");
        assertThat(link(preview, "rootfs/bin/web")).isPresent();
        assertThat(link(preview, "rootfs/bin/no")).isEmpty();
        assertThat(link(preview, "rootfs/usr/bin/env")).contains("../../bin/env");
        assertThat(link(preview, "rootfs/etc/ssl")).contains("/hab/pkgs/acme/cacerts/1.0/20240101000000/ssl");
        assertThat(link(preview, "rootfs/hab/svc/web/run")).contains("hooks/run");
        assertThat(preview.files()).extracting(ImageFile::path).contains(
                        "start", "rootfs/init.sh", "rootfs/etc/passwd", "rootfs/etc/group", "rootfs/proc", "rootfs/sys",
                        "rootfs/dev", "rootfs/tmp", "rootfs/var/tmp", "rootfs/root", "rootfs/hab/sup",
                        "rootfs/hab/pkgs/acme")
                .doesNotContain("rootfs/etc/resolv.conf");
        assertThat(preview.command()).isEqualTo("exec sh ./start");
    }

    @Test
    void onlyFilesThatNeedTheTaskAreTemplates() {
        HabitatPackage service =
                harts.make(service().config("plain.conf", "{{cfg.title}}").config("a/b.conf", "{{cfg.port}}"));
        ImagePreview preview = preview(Requests.of(Harts.closure(service)).port("http").map("port", "$PORT_HTTP"));
        assertThat(preview.files()).extracting(ImageFile::path)
                .contains("rootfs/hab/svc/web/config/plain.conf", "rootfs/hab/svc/web/config/a")
                .contains("templates/config/a/b.conf")
                .doesNotContain("rootfs/hab/svc/web/config/a/b.conf", "templates/config/plain.conf");
        assertThat(preview.rendered())
                .containsEntry("config/plain.conf", "web")
                .containsEntry("config/a/b.conf", "${PORT0}");
        assertThat(preview.start()).contains("# port = ${PORT0}");
    }

    @ParameterizedTest
    @EnumSource(names = {"CHROOT", "USERNS"})
    void aRootNeedsAShell(Isolation isolation) {
        ImageRequest request = Requests.of(Harts.closure(harts.make(service()))).isolation(isolation).build();
        assertThatThrownBy(() -> harts.builder().preview(request))
                .isInstanceOf(PackageFault.class)
                .hasMessage("the image has no shell");
    }

    @Test
    void aPlainRunFileIsNoTemplate() {
        HabitatPackage service = harts.make(HartBuilder.hart("acme/web/1.0/20240101000000")
                .file("run", "#!/bin/sh\necho {{cfg.port}}\n", 0755));
        assertThat(preview(Requests.of(Harts.closure(service))).rendered())
                .containsEntry("hooks/run", "#!/bin/sh\necho {{cfg.port}}\n");
    }

    @Test
    void aPackageWithoutARunHookIsRefused() {
        assertRefused(HartBuilder.hart("acme/web/1.0/20240101000000"), "acme/web/1.0/20240101000000 cannot be run");
    }

    @Test
    void bindsNeedASupervisor() {
        assertRefused(service().binds("db=port"), "acme/web/1.0/20240101000000 cannot run without a Supervisor");
    }

    @Test
    void packagesOfAnotherSystemAreRefused() {
        assertRefused(service().target("aarch64-linux"), "no agent can run these packages together");
        assertRefused(service().target("x86_64-windows"), "no agent can run these packages together");
    }

    @Test
    void aConditionOnAValueOfTheTaskIsRefusedWithTemplateAndLine() {
        HabitatPackage service = harts.make(service().config("a.conf", "one\n{{#if cfg.port}}x{{/if}}\n"));
        Requests request = Requests.of(Harts.closure(service)).map("port", "$PORT0");
        assertThatThrownBy(() -> preview(request))
                .isInstanceOf(PreflightFault.class)
                .hasMessage("config/a.conf line 2 cannot be rendered before the task runs")
                .satisfies(e -> assertThat(((Fault) e).why())
                        .contains("if inspects port, which is ${PORT0} and known only to the task"));
    }

    @Test
    void aTemplateWithANameBeyondAsciiIsRefused() {
        assertRefused(service().config("ü.conf", ""), "the template config/ü.conf cannot be put into the image");
    }

    @Test
    void saysWhatIsUnusualAboutTheImage() {
        HabitatPackage service = harts.make(service()
                .config("a.conf", "{{bind.db.first.sys.ip}} {{sys.member_id}}")
                .hook("init", "#! /bin/bash -e\n")
                .hook("post-run", "#!/bin/sh\n")
                .hook("reconfigure", "#!/bin/sh\n")
                .file("bin/su", "x", 04755)
                .file("share/é", "x", 0644));
        assertThat(preview(Requests.of(Harts.closure(service))).notes()).containsExactly(
                "acme/web/1.0/20240101000000: 1 name is beyond ASCII, which the Mesos fetcher dies of; "
                        + "they travel in an inner archive, which start unpacks with the agent's tar",
                "acme/web/1.0/20240101000000: set-id or sticky bits, which the Mesos fetcher drops, are set by start "
                        + "from an inner archive: hab/pkgs/acme/web/1.0/20240101000000/bin/su (4755)",
                "config/a.conf: empty without a Supervisor: bind.db.first.sys.ip, sys.member_id",
                "hooks that only a Supervisor runs: post-run, reconfigure",
                "hooks/init is for /bin/bash, which is not in the image");
    }

    @Test
    void aHardLinkFollowsItsFileIntoTheInnerArchive() {
        HabitatPackage service = harts.make(service().file("bin/a-su", "x", 04755).hardlink("bin/b-su", "bin/a-su"));
        assertThat(preview(Requests.of(Harts.closure(service))).files())
                .extracting(ImageFile::path)
                .contains("extra/acme-web-1.0-20240101000000.tar")
                .noneMatch(path -> path.startsWith("rootfs/hab/") && path.endsWith("-su"));
    }

    private void assertRefused(HartBuilder service, String message) {
        Requests request = Requests.of(Harts.closure(harts.make(service)));
        assertThatThrownBy(() -> preview(request)).isInstanceOf(PreflightFault.class).hasMessage(message);
    }

    private ImagePreview preview(Requests request) {
        return harts.builder().preview(request.base(Harts.closure(shell)).build());
    }

    private static HartBuilder service() {
        return HartBuilder.hart("acme/web/1.0/20240101000000")
                .defaultToml("port = 80\ntitle = \"web\"\n")
                .hook("run", "#!/bin/sh\n");
    }

    private static Optional<String> link(ImagePreview preview, String path) {
        List<ImageFile> found = preview.files().stream().filter(file -> file.path().equals(path)).toList();
        return found.isEmpty() ? Optional.empty() : found.get(0).entry().link();
    }
}
