package dev.harthon.habitat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.Blake2bDigest;

/**
 * BLAKE2b-256, the digest that Habitat uses: of a payload where it is signed, of a whole file where a depot tells it.
 */
public final class Blake2b {

    private static final int BITS = 256;
    private static final int BLOCK = 1 << 16;

    private final Blake2bDigest digest = new Blake2bDigest(BITS);

    public void update(byte[] buffer, int offset, int length) {
        digest.update(buffer, offset, length);
    }

    /** Forgets all bytes so far. */
    public void reset() {
        digest.reset();
    }

    /** The digest of all bytes so far, 64 hex digits. */
    public String hex() {
        byte[] bytes = new byte[digest.getDigestSize()];
        new Blake2bDigest(digest).doFinal(bytes, 0);
        return HexFormat.of().formatHex(bytes);
    }

    /** The digest of a file. */
    public static String of(Path file) throws IOException {
        Blake2b blake = new Blake2b();
        byte[] buffer = new byte[BLOCK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                blake.update(buffer, 0, read);
            }
        }
        return blake.hex();
    }
}
