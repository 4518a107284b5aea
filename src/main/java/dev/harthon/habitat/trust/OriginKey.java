package dev.harthon.habitat.trust;

import dev.harthon.fault.PackageFault;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An origin's public signing key (habitat: components/core/src/crypto/keys/signing.rs).
 *
 * @param name of the origin
 * @param revision when it was made, fourteen digits
 */
public record OriginKey(String name, String revision, PublicKey key) {

    static final String TAG = "SIG-PUB-1";

    private static final Pattern ID = Pattern.compile("(.+)-(\\d{14})");
    private static final int SIZE = 32;
    private static final byte[] DER_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /**
     * Reads the text of a {@code .pub} file: tag, {@code name-revision}, an empty line, base64.
     *
     * @param place names the file in errors
     */
    public static OriginKey parse(String text, String place) {
        List<String> lines = text.strip().lines().map(String::strip).toList();
        if (lines.isEmpty() || !lines.get(0).equals(TAG)) {
            throw malformed(place, "its first line is not " + TAG);
        }
        Matcher id = ID.matcher(lines.size() > 1 ? lines.get(1) : "");
        if (!id.matches()) {
            throw malformed(place, "its second line is not a name and a revision of fourteen digits");
        }
        if (lines.size() != 4 || !lines.get(2).isEmpty()) {
            throw malformed(place, "after its name there is not an empty line and the key, and no more");
        }
        return new OriginKey(id.group(1), id.group(2), decode(lines.get(3), place));
    }

    /** {@code name-revision}, as a package's header names it. */
    public String id() {
        return name + "-" + revision;
    }

    /** SHA-256 of the key's 32 bytes, in hex. */
    public String fingerprint() {
        byte[] encoded = key.getEncoded();
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(encoded, DER_PREFIX.length, SIZE);
            return HexFormat.of().formatHex(sha.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether this key made an Ed25519 signature of a message. */
    public boolean signed(byte[] message, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey decode(String base64, String place) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw malformed(place, "its key is not base64");
        }
        if (bytes.length != SIZE) {
            throw malformed(place, "its key has " + bytes.length + " bytes, not " + SIZE);
        }
        byte[] der = new byte[DER_PREFIX.length + SIZE];
        System.arraycopy(DER_PREFIX, 0, der, 0, DER_PREFIX.length);
        System.arraycopy(bytes, 0, der, DER_PREFIX.length, SIZE);
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
            Signature.getInstance("Ed25519").initVerify(key);
            return key;
        } catch (GeneralSecurityException e) {
            throw malformed(place, "its bytes are not a point of the curve");
        }
    }

    private static PackageFault malformed(String place, String why) {
        return new PackageFault(
                place + " is not a public origin key", why, "use the origin's .pub file as Habitat wrote it");
    }
}
