package dev.harthon.image.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * One gzip member with a header that tells nothing of time, name or system (RFC 1952). Members one after the other are
 * a gzip file again. Closing it leaves the stream below open.
 */
public final class GzipMember extends OutputStream {

    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 255};

    private final OutputStream out;
    private final Deflater deflater;
    private final DeflaterOutputStream deflated;
    private final CRC32 crc = new CRC32();
    private long size;
    private boolean closed;

    public GzipMember(OutputStream out, Compression compression) throws IOException {
        this.out = out;
        this.deflater = new Deflater(compression.level(), true);
        this.deflated = new DeflaterOutputStream(out, deflater, 1 << 16);
        out.write(HEADER);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        deflated.write(bytes, offset, length);
        crc.update(bytes, offset, length);
        size += length;
    }

    /** Uncompressed bytes so far. */
    public long size() {
        return size;
    }

    /** Ends the member. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            deflated.finish();
            out.write(ByteBuffer.allocate(2 * Integer.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt((int) crc.getValue())
                    .putInt((int) size)
                    .array());
        } finally {
            deflater.end();
        }
    }
}
