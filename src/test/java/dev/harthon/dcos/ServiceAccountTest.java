package dev.harthon.dcos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.UsageFault;
import dev.harthon.http.Json;
import dev.harthon.http.Secret;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ServiceAccountTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final KeyPair pair = TestKeys.pair();

    @Test
    void signsATokenOfFiveMinutesWithKeysInBothForms() throws Exception {
        for (String pem : new String[] {TestKeys.pkcs8(pair), TestKeys.pkcs1(pair)}) {
            Secret token = ServiceAccount.parse("key.pem", pem, Optional.of("svc")).loginToken(NOW);

            String[] parts = token.reveal().split("\\.");
            assertThat(json(parts[0])).isEqualTo(Json.parse("{\"alg\":\"RS256\",\"typ\":\"JWT\"}"));
            assertThat(json(parts[1]).path("uid").stringValue()).isEqualTo("svc");
            assertThat(TokenClaims.of(token)).isEqualTo(
                    new TokenClaims(Optional.of("svc"), Optional.of(NOW.plusSeconds(300))));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(pair.getPublic());
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        }
    }

    @Test
    void theSecretOfAServiceAccountSaysWhoItIs() {
        String secret = Json.object().put("uid", "team").put("scheme", "RS256").put("private_key", TestKeys.pkcs8(pair))
                .put("login_endpoint", "https://leader.mesos/acs/api/v1/auth/login").toString();
        assertThat(ServiceAccount.parse("sa.json", secret, Optional.empty()).uid()).isEqualTo("team");
        assertThat(ServiceAccount.parse("sa.json", secret, Optional.of("me")).uid()).isEqualTo("me");
    }

    @Test
    void whatIsNoAccountIsNamedWithoutBeingQuoted() {
        String pem = TestKeys.pkcs8(pair);
        String body = pem.substring(30, 90);
        for (String broken : new String[] {"", "{", "{\"uid\":\"x\"}", pem.replace("PRIVATE", "PUBLIC"),
                pem.replace(body, ""), pem.substring(0, 400)}) {
            assertThatThrownBy(() -> ServiceAccount.parse("sa.json", broken, Optional.of("svc")))
                    .isInstanceOfSatisfying(UsageFault.class, fault -> assertThat(fault.what() + fault.why())
                            .contains("sa.json").doesNotContain(pem.substring(100, 120)));
        }
        assertThatThrownBy(() -> ServiceAccount.parse("key.pem", pem, Optional.empty()))
                .isInstanceOfSatisfying(UsageFault.class,
                        fault -> assertThat(fault.remedy().orElseThrow()).contains("--uid"));
    }

    @Test
    void claimsOfWhatIsNoTokenAreNone() {
        for (String text : new String[] {"", "a.b.c", "a..c", "x", "e30.e30.e30", "e30.W10.x"}) {
            assertThat(TokenClaims.of(Secret.of(text)))
                    .isEqualTo(new TokenClaims(Optional.empty(), Optional.empty()));
        }
    }

    private static JsonNode json(String encoded) {
        return Json.parse(Base64.getUrlDecoder().decode(encoded));
    }
}
