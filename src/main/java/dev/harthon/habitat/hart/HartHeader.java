package dev.harthon.habitat.hart;

import dev.harthon.habitat.PackageIdent;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;

/**
 * The five lines at the head of a {@code .hart} (habitat: components/core/src/crypto/artifact.rs). The signature does
 * not cover them.
 *
 * @param signer the name of the key, normally that of the origin
 * @param revision of the key, fourteen digits
 * @param signed base64 of the Ed25519 signature and of what it signs: the payload's digest as hex
 * @param length of the header in bytes: the payload follows it
 */
public record HartHeader(String signer, String revision, String signed, int length) {

    private static final int SIGNATURE = 64;

    /** Reads the header alone. */
    public static HartHeader read(Path hart) {
        Refusal refusal = new Refusal(hart.toString());
        try (InputStream in = new BufferedInputStream(HartReader.open(hart, refusal), 1024)) {
            return read(in, refusal);
        } catch (IOException e) {
            throw refusal.unreadable(String.valueOf(e.getMessage()), e);
        }
    }

    static HartHeader read(InputStream in, Refusal refusal) throws IOException {
        return new HeaderParser(in, refusal).parse();
    }

    /** {@code signer-revision}: the key's name. */
    public String key() {
        return signer + "-" + revision;
    }

    /** BLAKE2b-256 that the payload had when it was signed, 64 hex digits. */
    public String digest() {
        return new String(message(), StandardCharsets.US_ASCII);
    }

    /** Whether the key's name is that of the package's origin. */
    public boolean isOf(PackageIdent ident) {
        return signer.equals(ident.origin());
    }

    byte[] signature() {
        return Arrays.copyOf(Base64.getDecoder().decode(signed), SIGNATURE);
    }

    byte[] message() {
        byte[] combined = Base64.getDecoder().decode(signed);
        return Arrays.copyOfRange(combined, SIGNATURE, combined.length);
    }
}
