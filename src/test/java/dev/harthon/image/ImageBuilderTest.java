package dev.harthon.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.fault.PackageFault;
import dev.harthon.fixture.HartBuilder;
import dev.harthon.fixture.OriginKeys;
import dev.harthon.habitat.Closure;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.image.archive.Compression;
import dev.harthon.image.archive.FolderMemberCache;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageBuilderTest {

    @TempDir
    private Path folder;

    private Harts harts;
    private Path output;
    private HabitatPackage service;
    private HabitatPackage oldLib;
    private HabitatPackage newLib;

    @BeforeEach
    void makePackages() {
        harts = new Harts(folder.resolve("harts"));
        output = folder.resolve("image.tgz");
        oldLib = harts.make(HartBuilder.hart("acme/lib/1.0/20240101000000").file("lib/a.so", "old", 0444));
        newLib = harts.make(HartBuilder.hart("acme/lib/1.0/20240201000000").file("lib/a.so", "new", 0444));
        service = harts.make(HartBuilder.hart("acme/web/2.0/20240301000000")
                .file("bin/web", "#!/bin/sh\n", 0755)
                .hardlink("bin/web2", "bin/web")
                .symlink("bin/web3", "/hab/pkgs/acme/lib/1.0/20240101000000/lib/a.so")
                .file("share/" + "long-name-".repeat(12), "x", 0644)
                .defaultToml("port = 1\n")
                .config("web.conf", "port {{cfg.port}}\n")
                .hook("run", "#!/bin/sh\nexec web\n"));
    }

    @Test
    void theArchiveHoldsWhatThePreviewLists() throws IOException {
        ImageRequest request = request().build();
        Image image = harts.builder().build(request, output, ImageProgress.NONE);
        List<String> listed = harts.builder().preview(request).files().stream()
                .map(file -> file.path() + " " + Integer.toOctalString(file.entry().mode()) + " "
                        + file.entry().size())
                .toList();
        List<String> found = entries().stream()
                .map(entry -> entry.getName().replaceAll("/$", "") + " " + Integer.toOctalString(entry.getMode()) + " "
                        + entry.getSize())
                .sorted()
                .toList();
        assertThat(found).isEqualTo(listed.stream().sorted().toList()).doesNotHaveDuplicates();
        assertThat(image.file()).isEqualTo(output);
        assertThat(image.members()).extracting(member -> member.ident().toString()).containsExactly(
                "acme/busybox-static/1.0/20240101000000", "acme/lib/1.0/20240101000000",
                "acme/lib/1.0/20240201000000", "acme/web/2.0/20240301000000");
    }

    @Test
    void gnuTarAndBusyboxReadItToo() throws IOException {
        Tools.require("tar", "busybox");
        harts.builder().build(request().build(), output, ImageProgress.NONE);
        int count = entries().size();
        for (List<String> tar : List.of(List.of("tar"), List.of("busybox", "tar"))) {
            Path into = Files.createDirectories(folder.resolve(tar.get(0)));
            List<String> command = new ArrayList<>(tar);
            command.addAll(List.of("-xvzf", output.toString()));
            Tools.Result result = Tools.run(into, command);
            assertThat(result.exitCode()).as(result.output()).isZero();
            assertThat(result.output().lines().count()).isEqualTo(count);
            Path release = into.resolve("rootfs/hab/pkgs/acme/web/2.0/20240301000000");
            assertThat(Files.isSameFile(release.resolve("bin/web"), release.resolve("bin/web2"))).isTrue();
            assertThat(into.resolve("rootfs/hab/pkgs/acme/lib/1.0/20240201000000/lib/a.so")).hasContent("new");
        }
    }

    @Test
    void theOrderOfPackagesDoesNotMatter() {
        String first = harts.builder().build(request().build(), output, ImageProgress.NONE).sha256();
        ImageRequest shuffled = Requests.of(Harts.closure(service, newLib, oldLib))
                .isolation(Isolation.NONE)
                .base(Harts.closure(oldLib))
                .build();
        ImageRequest plain = Requests.of(Harts.closure(service, oldLib, newLib)).isolation(Isolation.NONE).build();
        assertThat(harts.builder().build(shuffled, output, ImageProgress.NONE).sha256())
                .isEqualTo(harts.builder().build(plain, output, ImageProgress.NONE).sha256())
                .isNotEqualTo(first);
    }

    @Test
    void inTheSandboxLinksToPackagesAreRelative() throws IOException {
        ImageRequest request = Requests.of(closure()).isolation(Isolation.NONE).build();
        harts.builder().build(request, output, ImageProgress.NONE);
        TarArchiveEntry link = entries().stream().filter(e -> e.getName().endsWith("/web3")).findFirst().orElseThrow();
        Path target = Path.of(link.getName()).getParent().resolve(link.getLinkName()).normalize();
        assertThat(target).hasToString("hab/pkgs/acme/lib/1.0/20240101000000/lib/a.so");
    }

    @Test
    void aSecondBuildTakesEverythingOutOfTheCache() {
        FolderMemberCache cache = new FolderMemberCache(folder.resolve("cache"), 1 << 20, Clock.systemUTC());
        ImageBuilder builder = new ImageBuilder(harts.reader(), cache, Compression.DEFAULT);
        Image first = builder.build(request().build(), output, ImageProgress.NONE);
        Image again = builder.build(request().build(), output, ImageProgress.NONE);
        Image mapped = builder.build(request().map("port", "5").build(), output, ImageProgress.NONE);
        assertThat(first.members()).noneMatch(MemberReport::reused);
        assertThat(again.members()).allMatch(MemberReport::reused);
        assertThat(again.sha256()).isEqualTo(first.sha256());
        assertThat(mapped.members()).allMatch(MemberReport::reused);
        assertThat(mapped.sha256()).isNotEqualTo(first.sha256());
    }

    @Test
    void aPackageThatWasReplacedMeanwhileIsRefused() throws IOException {
        Files.writeString(output, "old");
        HartBuilder.hart("acme/lib/1.0/20240101000000").file("lib/a.so", "replaced", 0444)
                .writeTo(oldLib.file(), OriginKeys.of("acme", "20240101000000", new byte[32]));
        assertThatThrownBy(() -> harts.builder().build(request().build(), output, ImageProgress.NONE))
                .isInstanceOf(PackageFault.class)
                .hasMessage(oldLib.file() + " has changed since it was loaded");
        assertThat(output).hasContent("old");
        assertThat(temporaries()).isEmpty();
    }

    @Test
    void anInterruptedBuildLeavesTheOldFileAndNothingElse() throws IOException {
        Files.writeString(output, "old");
        Thread builder = Thread.currentThread();
        ImageProgress interrupting = (ident, done, total) -> builder.interrupt();
        assertThatThrownBy(() -> harts.builder().build(request().build(), output, interrupting))
                .isInstanceOf(InterruptedFault.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(output).hasContent("old");
        assertThat(temporaries()).isEmpty();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> harts.builder().build(request().build(), file.resolve("x.tgz"), ImageProgress.NONE))
                .isInstanceOf(OperationFault.class)
                .hasMessageStartingWith("cannot build " + file);
    }

    @Test
    void progressEndsWithEveryPackageComplete() {
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        harts.builder().build(request().build(), output, (ident, bytes, total) -> {
            if (bytes == total) {
                done.add(ident.toString());
            }
        });
        assertThat(new HashSet<>(done)).hasSize(4).hasSameSizeAs(done);
    }

    private Requests request() {
        HabitatPackage shell = harts.make(HartBuilder.hart("acme/busybox-static/1.0/20240101000000")
                .file("bin/sh", "not a real one", 0755));
        return Requests.of(closure()).base(Harts.closure(shell));
    }

    private Closure closure() {
        return Harts.closure(service, oldLib, newLib);
    }

    private List<TarArchiveEntry> entries() throws IOException {
        List<TarArchiveEntry> entries = new ArrayList<>();
        try (InputStream gzip = new GZIPInputStream(Files.newInputStream(output));
                TarArchiveInputStream tar = new TarArchiveInputStream(gzip, StandardCharsets.UTF_8.name())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private List<Path> temporaries() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.getFileName().toString().contains(".tmp-"))
                    .toList();
        }
    }
}
