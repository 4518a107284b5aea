package dev.harthon.habitat.hart;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.tukaani.xz.XZ;
import org.tukaani.xz.XZInputStream;

/** The archive in a payload: xz, or as it is. Watches how much more comes out than went in. */
final class Unpacked extends InputStream {

    private static final int BLOCK = 1 << 16;
    private static final int KIB = 1 << 10;
    private static final int TAR_MAGIC_AT = 257;
    private static final byte[] TAR_MAGIC = {'u', 's', 't', 'a', 'r'};

    private final InputStream in;
    private final Payload payload;
    private final HartLimits limits;
    private final Refusal refusal;
    private long count;
    private long allowance = Long.MAX_VALUE;

    private Unpacked(InputStream in, Payload payload, HartLimits limits, Refusal refusal) {
        this.in = in;
        this.payload = payload;
        this.limits = limits;
        this.refusal = refusal;
    }

    static Unpacked open(Payload payload, HartLimits limits, Refusal refusal) throws IOException {
        BufferedInputStream packed = new BufferedInputStream(payload, BLOCK);
        packed.mark(BLOCK);
        byte[] head = packed.readNBytes(TAR_MAGIC_AT + TAR_MAGIC.length);
        packed.reset();
        if (head.length == 0) {
            throw refusal.unreadable("the file ends after its header: there is no payload");
        }
        if (Arrays.equals(Arrays.copyOf(head, XZ.HEADER_MAGIC.length), XZ.HEADER_MAGIC)) {
            int memory = Math.toIntExact(limits.xzMemory() / KIB);
            return new Unpacked(new XZInputStream(packed, memory), payload, limits, refusal);
        }
        if (head.length > TAR_MAGIC_AT
                && Arrays.equals(head, TAR_MAGIC_AT, head.length, TAR_MAGIC, 0, TAR_MAGIC.length)) {
            return new Unpacked(packed, payload, limits, refusal);
        }
        throw refusal.unreadable("its payload is neither xz nor tar");
    }

    /** Sets how many bytes may be read before the package is refused. */
    void allow(long bytes) {
        allowance = bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Payload.heedInterruption(refusal);
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            count += read;
            allowance -= read;
            if (allowance < 0) {
                throw refusal.limit("too much stands before an entry", "extended header size", limits.extendedHeader());
            }
            if (count > limits.ratioFrom() && count / limits.ratio() > payload.count()) {
                throw refusal.limit(
                        payload.count() + " bytes unpack to more than " + count, "compression ratio", limits.ratio());
            }
        }
        return read;
    }

    /** Reads what is left. Only padding may be there: other tools could see entries in it. */
    void finish() throws IOException {
        byte[] block = new byte[BLOCK];
        for (int read = read(block, 0, BLOCK); read >= 0; read = read(block, 0, BLOCK)) {
            for (int i = 0; i < read; i++) {
                if (block[i] != 0) {
                    throw refusal.unreadable("there is something after the end of its archive");
                }
            }
        }
    }
}
