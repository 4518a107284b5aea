package dev.harthon.local.door;

import dev.harthon.fault.UsageFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the public key of a service account: RSA in PEM, as {@code openssl rsa -pubout} writes it. */
public final class PublicKeys {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

    private PublicKeys() {}

    public static PublicKey read(Path file) {
        try {
            Matcher pem = PEM.matcher(Files.readString(file));
            if (pem.find()) {
                byte[] der = Base64.getMimeDecoder().decode(pem.group(1));
                return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            // Told below.
        }
        throw new UsageFault("cannot use the service key " + file, "it holds no RSA public key in PEM",
                "make it: openssl rsa -in private.pem -pubout");
    }
}
