package dev.harthon.image.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Writes GNU tar entries, and the end of the archive only when asked: entries of several writers can be joined. */
public final class TarWriter {

    private static final byte[] LONG_NAME = "././@LongLink".getBytes(US_ASCII);
    private static final byte[] NOTHING = new byte[0];

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];

    public TarWriter(OutputStream out) {
        this.out = out;
    }

    /** An entry without content. */
    public void put(TarEntry entry) throws IOException {
        put(entry, InputStream.nullInputStream());
    }

    /**
     * An entry; of a regular file the stream must hold as many bytes as the entry says.
     *
     * @throws IOException if it holds fewer, or cannot be read, or the archive cannot be written
     */
    public void put(TarEntry entry, InputStream content) throws IOException {
        byte[] name = entry.nameBytes();
        byte[] link = entry.linkBytes();
        longText('K', link);
        longText('L', name);
        out.write(TarHeader.of(name, type(entry), entry.mode(), entry.size(), entry.mtime(), link));
        copy(entry, content);
        pad(entry.size());
    }

    /** The two empty records that end an archive. */
    public void end() throws IOException {
        out.write(new byte[2 * TarHeader.RECORD]);
    }

    private void longText(char type, byte[] text) throws IOException {
        if (text.length > TarHeader.NAME_WIDTH) {
            byte[] terminated = Arrays.copyOf(text, text.length + 1);
            out.write(TarHeader.of(LONG_NAME, type, 0644, terminated.length, 0, NOTHING));
            out.write(terminated);
            pad(terminated.length);
        }
    }

    private void copy(TarEntry entry, InputStream content) throws IOException {
        long missing = entry.size();
        while (missing > 0) {
            Interruption.check();
            int count = content.read(buffer, 0, (int) Math.min(buffer.length, missing));
            if (count < 0) {
                throw new IOException(entry.path() + " ends " + missing + " bytes early");
            }
            out.write(buffer, 0, count);
            missing -= count;
        }
    }

    private void pad(long size) throws IOException {
        out.write(new byte[(int) (TarEntry.padded(size) - size)]);
    }

    private static char type(TarEntry entry) {
        return switch (entry.kind()) {
            case FILE -> '0';
            case HARDLINK -> '1';
            case SYMLINK -> '2';
            case DIRECTORY -> '5';
        };
    }
}
