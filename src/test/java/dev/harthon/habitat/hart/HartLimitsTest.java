package dev.harthon.habitat.hart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fault.PackageFault;
import dev.harthon.fixture.GnuTar;
import dev.harthon.fixture.HartFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Packages that ask for too much: each is refused with the limit's name. */
class HartLimitsTest extends HartTest {

    private static final HartLimits STANDARD = HartLimits.standard();
    private static final byte[] NOTHING = new byte[0];

    @Test
    void entries() {
        assertThat(read(greeter(), STANDARD.withEntries(4)).files()).hasSize(4);
        refused(greeter().directory("bin", 0755), STANDARD.withEntries(4), PackageFault.class, "limit entries (4)");
    }

    @Test
    void sizeOfOneEntry() {
        refused(
                greeter().file("big", new byte[1001], 0644), STANDARD.withSizes(1000, 100_000), PackageFault.class,
                "limit entry size (1000)");
    }

    @Test
    void aSizeThatIsOnlyClaimed() {
        refused(
                greeter().raw(tar -> tar.claim(GnuTar.FILE, PREFIX + "/big", 8_589_934_591L)), STANDARD,
                PackageFault.class, "its archive is broken: Truncated TAR archive");
        refused(
                greeter().raw(tar -> tar.pax("size", "9000000000").file(PREFIX + "/big", NOTHING, 0644)), STANDARD,
                PackageFault.class, "limit entry size (8589934592)");
    }

    @Test
    void sizeOfAllEntries() {
        refused(
                greeter().file("a", new byte[600], 0644).file("b", new byte[600], 0644),
                STANDARD.withSizes(1000, 1100), PackageFault.class, "limit total size (1100)");
    }

    @Test
    void lengthOfAPath() {
        refused(
                greeter().file("d/".repeat(2100) + "f", NOTHING, 0644), PackageFault.class, "limit path length (4096)");
        refused(greeter().symlink("link", "x/".repeat(2100)), PackageFault.class, "limit path length (4096)");
    }

    @Test
    void lengthOfAName() {
        assertThat(read(greeter().file("n".repeat(255), NOTHING, 0644)).files()).hasSize(5);
        refused(greeter().file("n".repeat(256), NOTHING, 0644), PackageFault.class, "limit name length (255)");
        refused(greeter().file("ü".repeat(128), NOTHING, 0644), PackageFault.class, "limit name length (255)");
    }

    @Test
    void extendedHeaders() {
        refused(
                greeter().raw(tar -> tar.pax("comment", "c".repeat(1 << 21)).file("x", NOTHING, 0644)),
                PackageFault.class, "limit extended header size (1048576)");
        refused(
                greeter().raw(tar -> tar.entry(GnuTar.FILE, "n".repeat(1 << 21), "", 0644, NOTHING)),
                PackageFault.class, "limit extended header size (1048576)");
    }

    @Test
    void manyExtendedHeadersBeforeOneEntry() {
        refused(
                greeter().raw(tar -> {
                    for (int i = 0; i < 50_000; i++) {
                        tar.pax("comment", "again");
                    }
                    tar.file("x", NOTHING, 0644);
                }),
                PackageFault.class, "extended header");
    }

    @Test
    void headersOfSparseFilesThatNeverEnd() {
        String map = "1000000000\n" + "0\n".repeat(1 << 20);
        refused(
                greeter().raw(tar -> tar.pax("GNU.sparse.realsize", "10")
                        .file(PREFIX + "/holes", map.getBytes(StandardCharsets.US_ASCII), 0644)),
                PackageFault.class, "limit extended header size (1048576)");
    }

    @Test
    void memoryOfTheDecoder() {
        refused(greeter(), STANDARD.withXzMemory(100_000), PackageFault.class, "limit xz memory in KiB (97)");
    }

    @Test
    void compressionRatio() {
        HartLimits low = STANDARD.withRatio(200, 1 << 20);
        refused(
                greeter().file("bomb", new byte[8 << 20], 0644), low, PackageFault.class,
                "limit compression ratio (200)");
        byte[] noise = new byte[2 << 20];
        new Random(1).nextBytes(noise);
        assertThat(read(greeter().file("noise", noise, 0644), low).files()).hasSize(5);
    }

    @Test
    void zerosAfterTheArchiveCountToo() {
        refused(
                greeter().packing(tar -> HartFile.xz(Arrays.copyOf(tar, 8 << 20))),
                STANDARD.withRatio(200, 1 << 20), PackageFault.class, "limit compression ratio (200)");
    }

    @Test
    void textOfMetafiles() {
        HartLimits low = STANDARD.withTexts(100, 300);
        refused(greeter().metafile("DEPS", " ".repeat(101)), low, PackageFault.class, "limit text size (100)");
        refused(greeter().defaultToml("#".repeat(101)), low, PackageFault.class, "its default.toml has 101 bytes");
    }

    @Test
    void textOfTemplatesWhereTheyMatter() {
        HartLimits low = STANDARD.withTexts(100, 300);
        assertThat(read(greeter().config("data.bin", "#".repeat(101)), low).templates()).isEmpty();
        refused(
                greeter().config("big.conf", "#".repeat(101)).hook("run", "#!/bin/sh\n"), low, PackageFault.class,
                "its template 'config/big.conf' has 101 bytes, beyond the limit text size (100)");
    }
}
