package dev.harthon.local.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives are unpacked as Mesos does it with libarchive, and never outside the sandbox. */
class ArchivesTest {

    @TempDir
    private Path folder;

    private Path sandbox;

    @BeforeEach
    void makeSandbox() throws IOException {
        sandbox = Files.createDirectory(folder.resolve("sandbox")).toRealPath();
    }

    private void extract(byte[] archive) throws IOException, FetchFailure {
        Path file = Files.write(folder.resolve("archive"), archive);
        new Archives(sandbox, Owner.self("me")).extract(file);
    }

    private String mode(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(sandbox.resolve(name)));
    }

    @Test
    void modesGoThroughTheUmaskAndLoseTheirSpecialBits() throws Exception {
        extract(TestArchive.tar().file("a", 0777, "").file("b", 0666, "").file("c", 04755, "").file("d", 0600, "")
                .file("e", 0444, "").folder("f", 01777).folder("g", 0555).file("g/in", 0644, "x").plain());
        assertThat(mode("a")).isEqualTo("rwxr-xr-x");
        assertThat(mode("b")).isEqualTo("rw-r--r--");
        assertThat(mode("c")).isEqualTo("rwxr-xr-x");
        assertThat(mode("d")).isEqualTo("rw-------");
        assertThat(mode("e")).isEqualTo("r--r--r--");
        assertThat(mode("f")).isEqualTo("rwxr-xr-x");
        assertThat(mode("g")).isEqualTo("r-xr-xr-x");
        assertThat(sandbox.resolve("g/in")).hasContent("x");
        Modes.set(sandbox.resolve("g"), 0755);
    }

    @Test
    void timesAreKept() throws Exception {
        extract(TestArchive.tar().folder("d", 0755).file("d/f", 0644, "x").plain());
        assertThat(Files.getLastModifiedTime(sandbox.resolve("d/f")).toMillis()).isEqualTo(TestArchive.MODIFIED);
        assertThat(Files.getLastModifiedTime(sandbox.resolve("d")).toMillis()).isEqualTo(TestArchive.MODIFIED);
    }

    @Test
    void linksAreKeptAndWrittenThroughInsideTheSandbox() throws Exception {
        extract(TestArchive.tar().folder("real", 0755).link("alias", "real").file("alias/f", 0644, "x")
                .link("dangling", "/no/where").hardLink("hard", "real/f").plain());
        assertThat(sandbox.resolve("real/f")).hasContent("x");
        assertThat(Files.readSymbolicLink(sandbox.resolve("dangling"))).isEqualTo(Path.of("/no/where"));
        assertThat(Files.isSameFile(sandbox.resolve("hard"), sandbox.resolve("real/f"))).isTrue();
    }

    @Test
    void nothingIsWrittenThroughALinkThatLeadsOutside() throws Exception {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        byte[] archive = TestArchive.tar().link("way", outside.toString()).file("way/f", 0644, "x").plain();
        assertThatThrownBy(() -> extract(archive)).isInstanceOf(FetchFailure.class)
                .hasMessageContaining("leads out of the sandbox");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void aFileReplacesALinkInsteadOfWritingToItsTarget() throws Exception {
        Path outside = Files.writeString(folder.resolve("victim"), "unharmed");
        extract(TestArchive.tar().link("f", outside.toString()).file("f", 0644, "x").plain());
        assertThat(outside).hasContent("unharmed");
        assertThat(Files.isRegularFile(sandbox.resolve("f"), LinkOption.NOFOLLOW_LINKS)).isTrue();
    }

    @Test
    void twoDotsAreRefused() throws Exception {
        byte[] archive = TestArchive.tar().file("a/../b", 0644, "").plain();
        assertThatThrownBy(() -> extract(archive))
                .hasMessageEndingWith("Failed to write archive header: Path contains '..'");
    }

    @Test
    void anAbsoluteNameLandsInTheSandbox() throws Exception {
        extract(TestArchive.tar().file("/tmp/x", 0644, "x").plain());
        assertThat(sandbox.resolve("tmp/x")).hasContent("x");
    }

    @Test
    void theSecondOfTwoEqualNamesWins() throws Exception {
        extract(TestArchive.tar().file("f", 0644, "one").file("f", 0755, "two").plain());
        assertThat(sandbox.resolve("f")).hasContent("two");
        assertThat(mode("f")).isEqualTo("rwxr-xr-x");
    }

    @Test
    void gzipMembersAreOneStreamUpToTheEndOfTheArchive() throws Exception {
        extract(TestArchive.joined(
                TestArchive.gzip(TestArchive.tar().file("one", 0644, "1").open()),
                TestArchive.tar().file("two", 0644, "2").gzip(),
                TestArchive.tar().file("three", 0644, "3").gzip()));
        assertThat(sandbox.resolve("one")).hasContent("1");
        assertThat(sandbox.resolve("two")).hasContent("2");
        assertThat(sandbox.resolve("three")).doesNotExist();
    }

    @Test
    void ofWholeArchivesOneAfterTheOtherOnlyTheFirstIsUnpacked() throws Exception {
        extract(TestArchive.joined(
                TestArchive.xz(TestArchive.tar().file("one", 0644, "1").plain()),
                TestArchive.xz(TestArchive.tar().file("two", 0644, "2").plain())));
        assertThat(sandbox.resolve("one")).hasContent("1");
        assertThat(sandbox.resolve("two")).doesNotExist();
    }

    @Test
    void bzip2AndZipAreKnownByTheirFirstBytes() throws Exception {
        extract(TestArchive.bzip2(TestArchive.tar().file("one", 0644, "1").plain()));
        assertThat(sandbox.resolve("one")).hasContent("1");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            ZipArchiveEntry entry = new ZipArchiveEntry("bin/run");
            entry.setUnixMode(0100755);
            zip.putArchiveEntry(entry);
            zip.write('x');
            zip.closeArchiveEntry();
        }
        extract(bytes.toByteArray());
        assertThat(mode("bin/run")).isEqualTo("rwxr-xr-x");
    }

    @Test
    void aTruncatedArchiveIsReported() throws Exception {
        byte[] whole = TestArchive.tar().file("big", 0644, randomText()).gzip();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertThatThrownBy(() -> extract(half))
                .hasMessageEndingWith("Failed to read archive data block: truncated gzip input");
    }

    private static String randomText() {
        StringBuilder text = new StringBuilder();
        new Random(1).ints(100_000, 'a', 'z').forEach(c -> text.append((char) c));
        return text.toString();
    }

    @Test
    void garbageIsNoArchiveButAnEmptyFileIsAccepted() throws Exception {
        assertThatThrownBy(() -> extract("this is no archive".repeat(100).getBytes()))
                .hasMessageEndingWith("Unrecognized archive format");
        extract(new byte[0]);
        assertThat(sandbox).isEmptyDirectory();
    }

    @Test
    void aPathBeyondAsciiAbortsTheFetcher() throws Exception {
        byte[] archive = TestArchive.tar().file("caf\u00e9", 0644, "").plain();
        assertThatThrownBy(() -> extract(archive)).isInstanceOfSatisfying(FetchFailure.class,
                failure -> assertThat(failure.exitStatus()).isEqualTo(134));
        byte[] pax = TestArchive.pax().file("\u65e5\u672c", 0644, "").plain();
        assertThatThrownBy(() -> extract(pax)).isInstanceOfSatisfying(FetchFailure.class,
                failure -> assertThat(failure.exitStatus()).isEqualTo(1))
                .hasMessageContaining("Pathname can't be converted from UTF-8 to current locale.");
        byte[] latin = TestArchive.pax().file("caf\u00e9", 0644, "").plain();
        assertThatThrownBy(() -> extract(latin)).isInstanceOfSatisfying(FetchFailure.class,
                failure -> assertThat(failure.exitStatus()).isEqualTo(1));
    }

    @Test
    void aLinkTargetBeyondAsciiIsFine() throws Exception {
        extract(TestArchive.tar().link("l", "caf\u00e9").plain());
        assertThat(Files.readSymbolicLink(sandbox.resolve("l"))).isEqualTo(Path.of("caf\u00e9"));
    }
}
