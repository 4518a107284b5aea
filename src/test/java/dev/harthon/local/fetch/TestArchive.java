package dev.harthon.local.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;

/** Makes archives, honest and hostile ones. */
public final class TestArchive {

    static final long MODIFIED = 1_000_000_000_000L;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8");

    private TestArchive() {}

    public static TestArchive tar() {
        TestArchive archive = new TestArchive();
        archive.tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
        return archive;
    }

    public static TestArchive pax() {
        TestArchive archive = new TestArchive();
        archive.tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        archive.tar.setAddPaxHeadersForNonAsciiNames(true);
        return archive;
    }

    public TestArchive file(String name, int mode, String content) throws IOException {
        byte[] data = content.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setMode(mode);
        entry.setSize(data.length);
        return put(entry, data);
    }

    TestArchive folder(String name, int mode) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name + "/", true);
        entry.setMode(mode);
        return put(entry, new byte[0]);
    }

    TestArchive link(String name, String target) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, TarArchiveEntry.LF_SYMLINK, true);
        entry.setLinkName(target);
        return put(entry, new byte[0]);
    }

    TestArchive hardLink(String name, String target) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, TarArchiveEntry.LF_LINK, true);
        entry.setLinkName(target);
        return put(entry, new byte[0]);
    }

    private TestArchive put(TarArchiveEntry entry, byte[] data) throws IOException {
        entry.setModTime(new Date(MODIFIED));
        tar.putArchiveEntry(entry);
        tar.write(data);
        tar.closeArchiveEntry();
        return this;
    }

    /** With the end-of-archive mark. */
    public byte[] plain() throws IOException {
        tar.close();
        return bytes.toByteArray();
    }

    /** Without the mark: only the entries. */
    byte[] open() throws IOException {
        tar.flush();
        return bytes.toByteArray();
    }

    public byte[] gzip() throws IOException {
        return gzip(plain());
    }

    static byte[] gzip(byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(data);
        }
        return out.toByteArray();
    }

    static byte[] xz(byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream xz = new XZCompressorOutputStream(out)) {
            xz.write(data);
        }
        return out.toByteArray();
    }

    static byte[] bzip2(byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream bzip2 = new BZip2CompressorOutputStream(out)) {
            bzip2.write(data);
        }
        return out.toByteArray();
    }

    static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.write(part);
        }
        return out.toByteArray();
    }
}
