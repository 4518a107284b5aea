package dev.harthon.image.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that was written.
 *
 * @param sha256 64 hex digits
 * @param size bytes
 */
public record WrittenFile(String sha256, long size) {

    /** Writes the bytes of something. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Writes a file, whole or not at all. */
    public static WrittenFile write(Path file, Content content) throws IOException {
        try (AtomicOutput output = new AtomicOutput(file)) {
            WrittenFile written = to(output.stream(), content);
            output.commit();
            return written;
        }
    }

    /** What a file with that content would be; nothing is written. */
    public static WrittenFile digest(Content content) throws IOException {
        return to(OutputStream.nullOutputStream(), content);
    }

    private static WrittenFile to(OutputStream out, Content content) throws IOException {
        MessageDigest sha256 = newDigest();
        CountingOutputStream counted = new CountingOutputStream(out);
        content.write(new DigestOutputStream(counted, sha256));
        return new WrittenFile(HexFormat.of().formatHex(sha256.digest()), counted.count());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
