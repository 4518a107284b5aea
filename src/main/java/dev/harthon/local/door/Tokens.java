package dev.harthon.local.door;

import dev.harthon.local.http.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Makes and checks JSON web tokens with a secret that lives as long as the cluster. */
final class Tokens {

    private static final String HMAC = "HmacSHA256";

    private final byte[] secret = new byte[32];

    Tokens() {
        new SecureRandom().nextBytes(secret);
    }

    String issue(String uid, Duration lifetime) {
        String head = encode(Json.bytes(Json.object().put("alg", "HS256").put("typ", "JWT")));
        String claims = encode(Json.bytes(
                Json.object().put("uid", uid).put("exp", Instant.now().plus(lifetime).getEpochSecond())));
        return head + "." + claims + "." + encode(seal(head + "." + claims));
    }

    boolean valid(String token, String uid) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return false;
        }
        byte[] expected = encode(seal(parts[0] + "." + parts[1])).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, parts[2].getBytes(StandardCharsets.UTF_8))) {
            return false;
        }
        JsonNode claims = claims(parts[1]);
        return claims.path("uid").stringValue("").equals(uid)
                && claims.path("exp").longValue(0) > Instant.now().getEpochSecond();
    }

    /** Whether a service account made the token; it need not say when it ends. */
    static boolean signedBy(String token, String uid, PublicKey key) {
        String[] parts = token.split("\\.", -1);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key);
            signature.update((parts[0] + "." + parts[parts.length > 1 ? 1 : 0]).getBytes(StandardCharsets.US_ASCII));
            JsonNode claims = parts.length == 3 ? claims(parts[1]) : Json.object();
            return parts.length == 3 && signature.verify(Base64.getUrlDecoder().decode(parts[2]))
                    && claims.path("uid").stringValue("").equals(uid)
                    && claims.path("exp").longValue(Long.MAX_VALUE) > Instant.now().getEpochSecond();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static JsonNode claims(String encoded) {
        try {
            return Json.read(Base64.getUrlDecoder().decode(encoded));
        } catch (JacksonException | IllegalArgumentException e) {
            return Json.object();
        }
    }

    private byte[] seal(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
