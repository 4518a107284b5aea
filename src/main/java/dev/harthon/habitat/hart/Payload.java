package dev.harthon.habitat.hart;

import dev.harthon.fault.InterruptedFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.Blake2bDigest;

/** The bytes after the header: hashed and counted as they pass, and the place where an interruption is noticed. */
final class Payload extends InputStream {

    private final InputStream in;
    private final Refusal refusal;
    private final Blake2bDigest blake = new Blake2bDigest(256);
    private long count;

    Payload(InputStream in, Refusal refusal) {
        this.in = in;
        this.refusal = refusal;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        heedInterruption(refusal);
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            blake.update(buffer, offset, read);
            count += read;
        }
        return read;
    }

    /** Reads to the end, so that the digest covers everything. */
    void drain() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    /** Bytes so far. */
    long count() {
        return count;
    }

    /** BLAKE2b-256 of all bytes so far, in hex. */
    String digest() {
        byte[] digest = new byte[blake.getDigestSize()];
        new Blake2bDigest(blake).doFinal(digest, 0);
        return HexFormat.of().formatHex(digest);
    }

    static void heedInterruption(Refusal refusal) {
        if (Thread.interrupted()) {
            throw new InterruptedFault("reading " + refusal.file() + " was interrupted", "", "");
        }
    }
}
