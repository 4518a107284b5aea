package dev.harthon.dcos;

import dev.harthon.http.Json;
import dev.harthon.http.Secret;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a token says of itself. Nobody has checked its signature: this is for showing, not for deciding.
 *
 * @param uid whom it is for
 * @param expires when the cluster will refuse it
 */
public record TokenClaims(Optional<String> uid, Optional<Instant> expires) {

    /** The claims of a JSON web token; none of anything else. */
    public static TokenClaims of(Secret token) {
        JsonNode claims = payload(token.reveal().split("\\.", -1));
        return new TokenClaims(
                Optional.of(claims.path("uid").asString("")).filter(uid -> !uid.isBlank()),
                Optional.of(claims.path("exp")).filter(JsonNode::isNumber)
                        .map(JsonNode::asLong).filter(seconds -> seconds < Instant.MAX.getEpochSecond())
                        .map(Instant::ofEpochSecond));
    }

    private static JsonNode payload(String[] parts) {
        try {
            return parts.length == 3 ? Json.parse(Base64.getUrlDecoder().decode(parts[1])) : Json.object();
        } catch (IllegalArgumentException | JacksonException e) {
            return Json.object();
        }
    }
}
