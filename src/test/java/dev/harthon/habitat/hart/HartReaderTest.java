package dev.harthon.habitat.hart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.PackageFault;
import dev.harthon.fixture.GnuTar;
import dev.harthon.fixture.HartFile;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageFile.Kind;
import dev.harthon.habitat.PackageFile;
import dev.harthon.habitat.trust.TrustPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.XZ;

class HartReaderTest extends HartTest {

    @Test
    void listsEveryEntryInItsOrder() {
        HabitatPackage read = read(greeter()
                .file("bin/greet", "#!/bin/sh\n", 04755)
                .hardlink("bin/hello", "bin/greet")
                .symlink("lib/current", "../../elsewhere"));
        assertThat(read.files())
                .contains(
                        new PackageFile(PREFIX, Kind.DIRECTORY, 0, 0755, Optional.empty()),
                        new PackageFile(PREFIX + "/bin/greet", Kind.FILE, 10, 04755, Optional.empty()),
                        new PackageFile(
                                PREFIX + "/bin/hello", Kind.HARDLINK, 0, 0644,
                                Optional.of(PREFIX + "/bin/greet")),
                        new PackageFile(
                                PREFIX + "/lib/current", Kind.SYMLINK, 0, 0777,
                                Optional.of("../../elsewhere")));
        assertThat(read.files()).extracting(PackageFile::path).isSorted();
        assertThat(read.unpackedSize()).isGreaterThan(10);
    }

    @Test
    void handsEveryEntryToTheSinkOfTheSamePass() {
        Map<String, String> seen = new LinkedHashMap<>();
        Path hart = greeter().file("bin/greet", "hello", 0755).file("README.md", "read me", 0644)
                .writeTo(folder.resolve("a.hart"), KEYS);
        HabitatPackage read = reader(TrustPolicy.REQUIRE, HartLimits.standard()).read(hart, (file, mtime, content) -> {
            assertThat(mtime).isEqualTo(1_715_947_200L);
            seen.put(file.path(), new String(content.readAllBytes(), UTF_8));
            content.close();
        });
        assertThat(seen.keySet()).containsExactlyElementsOf(
                read.files().stream().map(PackageFile::path).toList());
        assertThat(seen).containsEntry(PREFIX + "/bin/greet", "hello").containsEntry(PREFIX + "/IDENT", IDENT + "\n");
    }

    @Test
    void readsOnWhereTheSinkReadNothing() {
        Path hart = greeter().file("a", new byte[100_000], 0644).writeTo(folder.resolve("a.hart"), KEYS);
        HabitatPackage read = reader(TrustPolicy.REQUIRE, HartLimits.standard())
                .read(hart, (file, mtime, content) -> content.read());
        assertThat(read.ident()).hasToString(IDENT);
    }

    @Test
    void aSinkThatFailsIsNotTakenForABrokenPackage() {
        Path hart = greeter().writeTo(folder.resolve("a.hart"), KEYS);
        assertThatThrownBy(() -> reader(TrustPolicy.REQUIRE, HartLimits.standard())
                        .read(hart, (file, mtime, content) -> {
                            throw new IOException("disk full");
                        }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("disk full");
    }

    @Test
    void theIdentInsideWinsOverTheFileName() {
        Path hart = greeter().writeTo(folder.resolve("core-redis-4.0.14-20200101000000-x86_64-linux.hart"), KEYS);
        assertThat(reader(TrustPolicy.REQUIRE, HartLimits.standard()).read(hart).ident()).hasToString(IDENT);
        assertThat(HartReader.peek(hart)).hasToString(IDENT);
    }

    @Test
    void passesOverEntriesForTheFoldersAbove() {
        HabitatPackage read = read(greeter().withParentFolders());
        assertThat(read.files().get(0).path()).isEqualTo(PREFIX);
        assertThat(HartReader.peek(read.file())).hasToString(IDENT);
    }

    @Test
    void readsLongNames() {
        String deep = "share/" + "deep/".repeat(60) + "file";
        HabitatPackage read = read(greeter().file(deep, "x", 0644)
                .symlink("link", "y".repeat(300))
                .raw(tar -> tar.pax("path", PREFIX + "/ünï/" + "z".repeat(150)).file("short", new byte[0], 0644)));
        assertThat(read.files()).extracting(PackageFile::path)
                .contains(PREFIX + "/" + deep, PREFIX + "/ünï/" + "z".repeat(150));
    }

    @Test
    void readsEveryFormOfPayload() {
        readsPacked(UnaryOperator.identity());
        readsPacked(tar -> HartFile.xz(tar, XZ.CHECK_CRC32));
        readsPacked(tar -> HartFile.xz(tar, XZ.CHECK_NONE));
        readsPacked(HartReaderTest::inTwoStreams);
    }

    @Test
    void refusesAPayloadOfAnotherForm() {
        refused(greeter().packing(tar -> "PK just bytes".getBytes(UTF_8)), PackageFault.class, "neither xz nor tar");
        refused(greeter().packing(tar -> new byte[0]), PackageFault.class, "there is no payload");
        refused(
                greeter().packing(tar -> HartFile.xz(new byte[10_240])), PackageFault.class,
                "no package in its archive");
    }

    @Test
    void refusesBytesAfterTheArchive() {
        refused(greeter().packing(tar -> {
            byte[] longer = Arrays.copyOf(tar, tar.length + 30_000);
            byte[] hidden = new GnuTar(0).file("etc/passwd", new byte[9], 0644).toBytes();
            System.arraycopy(hidden, 0, longer, tar.length, 2048);
            return HartFile.xz(longer);
        }), PackageFault.class, "something after the end of its archive");
    }

    @Test
    void refusesAFileThatWasCutShort() throws IOException {
        byte[] whole = greeter().file("bin/greet", new byte[100_000], 0755).build(KEYS);
        for (int length : new int[] {whole.length - 1, whole.length - 40, 400}) {
            Path hart = Files.write(folder.resolve("cut.hart"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> reader(TrustPolicy.REQUIRE, HartLimits.standard()).read(hart))
                    .isInstanceOfSatisfying(PackageFault.class, fault -> assertThat(fault.why())
                            .contains("the file ends too early: its payload is not whole"));
        }
    }

    @Test
    void stopsWhenItIsInterrupted() {
        Path hart = greeter().file("bin/greet", new byte[1_000_000], 0755).writeTo(folder.resolve("a.hart"), KEYS);
        HartReader reader = reader(TrustPolicy.REQUIRE, HartLimits.standard());
        assertThatThrownBy(() -> reader.read(hart, (file, mtime, content) -> Thread.currentThread().interrupt()))
                .isInstanceOf(InterruptedFault.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    private void readsPacked(UnaryOperator<byte[]> packing) {
        assertThat(read(greeter().packing(packing)).ident()).hasToString(IDENT);
    }

    private static byte[] inTwoStreams(byte[] tar) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HartFile.xz(Arrays.copyOf(tar, 700)));
        out.writeBytes(HartFile.xz(Arrays.copyOfRange(tar, 700, tar.length)));
        return out.toByteArray();
    }
}
