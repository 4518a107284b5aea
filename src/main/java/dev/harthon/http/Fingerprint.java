package dev.harthon.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a certificate.
 *
 * @param hex 64 small hexadecimal digits
 */
public record Fingerprint(String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public Fingerprint {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("a SHA-256 fingerprint of 64 hexadecimal digits is wanted");
        }
    }

    /** With or without colons, in capitals or not, after {@code SHA256:} or nothing. */
    public static Fingerprint parse(String text) {
        return new Fingerprint(text.strip().toLowerCase(Locale.ROOT)
                .replaceFirst("^sha-?256( fingerprint)?[:=]", "").replaceAll("[:\\s]", ""));
    }

    static Fingerprint of(X509Certificate certificate) throws CertificateEncodingException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return new Fingerprint(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** As openssl writes it: {@code AB:CD:...}. */
    @Override
    public String toString() {
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(HexFormat.of().parseHex(hex));
    }
}
