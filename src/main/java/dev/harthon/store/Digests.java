package dev.harthon.store;

import dev.harthon.fault.InterruptedFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** SHA-256 of what passes by. */
final class Digests {

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(Path file) throws IOException {
        return copy(file, OutputStream.nullOutputStream(), count -> {});
    }

    /** Copies a file and gives the digest of what was copied; an interrupt ends it. */
    static String copy(Path file, OutputStream out, LongConsumer progress) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[64 * 1024];
        long copied = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (Thread.interrupted()) {
                    throw new InterruptedFault("interrupted: reading " + file, "", "");
                }
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
                copied += count;
                progress.accept(copied);
            }
        }
        return hex(digest);
    }
}
