package dev.harthon.image.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.PackageFault;
import dev.harthon.image.archive.ArchiveWriter.Part;
import dev.harthon.image.archive.ArchiveWriter.Written;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveWriterTest {

    @TempDir
    private Path folder;

    private Path file;
    private ArchiveWriter writer;

    @BeforeEach
    void makeWriter() throws IOException {
        file = folder.resolve("a.tgz");
        writer = new ArchiveWriter(new TransientMembers(folder.resolve("spill")), Compression.DEFAULT, 4);
    }

    @Test
    void joinsThePartsInTheirOrderWhateverTheirWeight() throws Exception {
        List<Part> parts = IntStream.range(0, 50).mapToObj(i -> part(i, i * 37 % 50, text(i))).toList();
        Written written = writer.write(file, parts, tar -> tar.write("last".getBytes(UTF_8)));

        byte[] bytes = Files.readAllBytes(file);
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        String expected = String.join("", IntStream.range(0, 50).mapToObj(i -> "part " + i + ";").toList()) + "last";
        assertThat(new String(unpacked, UTF_8)).isEqualTo(expected + "\0".repeat(1024));
        assertThat(written.size()).isEqualTo(bytes.length);
        assertThat(written.sha256()).isEqualTo(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(written.parts()).hasSize(50).allMatch(part -> !part.reused());
    }

    @Test
    void aPartThatFailsLeavesTheOldFileAndNothingElse() throws IOException {
        Files.writeString(file, "old");
        PackageFault fault = new PackageFault("broken", "", "");
        List<Part> parts = List.of(part(0, 1, text(0)), part(1, 2, tar -> {
            throw fault;
        }));
        assertThatThrownBy(() -> writer.write(file, parts, tar -> {})).isSameAs(fault);
        assertOldFileAlone();
    }

    @Test
    void aFailureDoesNotWaitForOtherParts() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        List<Part> parts = List.of(part(0, 1, tar -> await(never)), part(1, 2, tar -> {
            throw new IOException("disk full");
        }));
        assertThatThrownBy(() -> writer.write(file, parts, tar -> {})).hasMessage("disk full");
    }

    @Test
    void anInterruptedBuildLeavesTheOldFileAndNothingElse() throws Exception {
        Files.writeString(file, "old");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        List<Part> parts = List.of(part(0, 1, tar -> {
            tar.write(new byte[100_000]);
            begun.countDown();
            await(never);
        }));
        Thread build = new Thread(() -> {
            try {
                writer.write(file, parts, tar -> {});
            } catch (Throwable e) {
                thrown.set(e);
            }
        });
        build.start();
        begun.await();
        build.interrupt();
        build.join();
        assertThat(thrown.get()).isInstanceOf(InterruptedFault.class);
        assertOldFileAlone();
    }

    private void assertOldFileAlone() throws IOException {
        assertThat(file).hasContent("old");
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).containsExactly(file);
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static MemberCache.Maker text(int number) {
        return (OutputStream tar) -> tar.write(("part " + number + ";").getBytes(UTF_8));
    }

    private static Part part(int number, long weight, MemberCache.Maker maker) {
        return new Part(new MemberKey(String.format("%064x", number), "", Compression.DEFAULT), weight, maker, () -> {});
    }
}
