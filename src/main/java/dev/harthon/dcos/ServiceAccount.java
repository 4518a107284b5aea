package dev.harthon.dcos;

import dev.harthon.fault.UsageFault;
import dev.harthon.http.Json;
import dev.harthon.http.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Somebody who is no person, and logs in with a token that its own key signed (dcos-docs: security/ent/service-auth). */
public final class ServiceAccount {

    /** The cluster refuses more than ten minutes. */
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final String uid;
    private final PrivateKey key;

    private ServiceAccount(String uid, PrivateKey key) {
        this.uid = uid;
        this.key = key;
    }

    /**
     * Reads a private key in PEM, or the JSON that {@code dcos security secrets create-sa-secret} makes: account id,
     * private key, and an address of the login, which is left aside.
     *
     * @param name what the text is called in a failure
     * @param uid who it is; the JSON says so itself
     */
    public static ServiceAccount parse(String name, String text, Optional<String> uid) {
        JsonNode json = json(name, text);
        String who = uid.or(() -> Optional.of(json.path("uid").asString(""))).filter(id -> !id.isBlank())
                .orElseThrow(() -> new UsageFault(
                        "who is the service account of " + name + "?", "the file does not say", "add --uid NAME"));
        try {
            return new ServiceAccount(who, PrivateKeyText.parse(json.path("private_key").asString(text)));
        } catch (GeneralSecurityException e) {
            throw unusable(name, String.valueOf(e.getMessage()));
        }
    }

    private static JsonNode json(String name, String text) {
        try {
            return text.stripLeading().startsWith("{") ? Json.parse(text) : Json.object();
        } catch (JacksonException e) {
            throw unusable(name, "it begins like JSON, and is none");
        }
    }

    private static UsageFault unusable(String name, String why) {
        return new UsageFault("cannot use the service account of " + name, why,
                "name its private key in PEM, or the JSON of: dcos security secrets create-sa-secret");
    }

    public String uid() {
        return uid;
    }

    /** A token for one login: a JSON web token of type RS256. */
    Secret loginToken(Instant now) {
        String head = encode(Json.object().put("alg", "RS256").put("typ", "JWT"));
        String claims = encode(Json.object().put("uid", uid).put("exp", now.plus(LIFETIME).getEpochSecond()));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update((head + "." + claims).getBytes(StandardCharsets.US_ASCII));
            return Secret.of(head + "." + claims + "." + encode(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java signs with RSA", e);
        }
    }

    private static String encode(JsonNode node) {
        return encode(node.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "service account " + uid;
    }
}
