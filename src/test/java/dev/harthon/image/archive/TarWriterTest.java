package dev.harthon.image.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.InterruptedFault;
import dev.harthon.habitat.PackageFile.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;

class TarWriterTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final TarWriter writer = new TarWriter(out);

    @Test
    void anotherReaderFindsWhatWasWritten() throws IOException {
        writer.put(TarEntry.directory("a", 0755));
        writer.put(TarEntry.file("a/file", 0640, 3), new ByteArrayInputStream("one".getBytes(UTF_8)));
        writer.put(TarEntry.symlink("a/link", "/hab/pkgs"));
        writer.put(new TarEntry("a/hard", Kind.HARDLINK, 0640, 5, 0, "a/file"));
        writer.end();

        List<TarArchiveEntry> entries = entries();
        assertThat(entries).extracting(TarArchiveEntry::getName).containsExactly("a/", "a/file", "a/link", "a/hard");
        assertThat(entries).extracting(TarArchiveEntry::getMode).containsExactly(0755, 0640, 0777, 0640);
        assertThat(entries).allMatch(entry -> entry.getLongUserId() == 0 && entry.getUserName().equals("root"));
        assertThat(entries.get(2).isSymbolicLink()).isTrue();
        assertThat(entries.get(3).isLink()).isTrue();
        assertThat(entries.get(3).getLinkName()).isEqualTo("a/file");
        assertThat(entries.get(0).getLastModifiedDate().getTime()).isEqualTo(TarEntry.CONSTANT_TIME * 1000);
    }

    @Property(tries = 60)
    void namesOfAnyLengthAndScriptSurvive(
            @ForAll @Size(min = 1, max = 4) List<@StringLength(min = 1, max = 120) @Chars({'a', 'é', '語', ' '}) String> parts,
            @ForAll @IntRange(max = 07777) int mode,
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long mtime)
            throws IOException {
        String path = String.join("/", parts);
        out.reset();
        writer.put(new TarEntry(path, Kind.SYMLINK, mode, mtime, 0, path + "x"));
        writer.end();
        TarArchiveEntry entry = entries().get(0);
        assertThat(entry.getName()).isEqualTo(path);
        assertThat(entry.getLinkName()).isEqualTo(path + "x");
        assertThat(entry.getMode()).isEqualTo(mode);
        assertThat(entry.getLastModifiedDate().getTime()).isEqualTo(mtime * 1000);
    }

    @Test
    void sizesBeyondEightGibibytesAreInBase256() throws IOException {
        long size = 10L << 30;
        byte[] header = TarHeader.of("big".getBytes(UTF_8), '0', 0644, size, 1, new byte[0]);
        assertThat(header[124]).isEqualTo((byte) 0x80);
        assertThat(new TarArchiveEntry(header).getSize()).isEqualTo(size);
    }

    @Test
    void theMagicIsThatOfGnuTar() {
        byte[] header = TarHeader.of("a".getBytes(UTF_8), '0', 0644, 0, 1, new byte[0]);
        assertThat(new String(Arrays.copyOfRange(header, 257, 265), UTF_8)).isEqualTo("ustar  \0");
    }

    @Test
    void doesNotEndTheArchiveByItself() throws IOException {
        writer.put(TarEntry.file("a", 0644, 1), new ByteArrayInputStream(new byte[1]));
        assertThat(out.size()).isEqualTo(2 * 512);
        writer.end();
        assertThat(out.size()).isEqualTo(4 * 512);
    }

    @Test
    void refusesContentThatIsShorterThanItsSize() {
        TarEntry entry = TarEntry.file("a", 0644, 10);
        assertThatThrownBy(() -> writer.put(entry, new ByteArrayInputStream(new byte[9])))
                .isInstanceOf(IOException.class)
                .hasMessage("a ends 1 bytes early");
    }

    @Test
    void stopsWhenTheThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        TarEntry entry = TarEntry.file("a", 0644, 10);
        assertThatThrownBy(() -> writer.put(entry, new ByteArrayInputStream(new byte[10])))
                .isInstanceOf(InterruptedFault.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    private List<TarArchiveEntry> entries() throws IOException {
        List<TarArchiveEntry> entries = new ArrayList<>();
        try (TarArchiveInputStream in =
                new TarArchiveInputStream(new ByteArrayInputStream(out.toByteArray()), "UTF-8")) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.add(entry);
            }
        }
        return entries;
    }
}
