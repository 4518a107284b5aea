package dev.harthon.workbench;

import dev.harthon.workbench.login.AuthKind;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A target's access as keys of its table: {@code auth}, {@code dcos}, {@code fingerprint}, {@code timeout} ({@code 90s}). */
final class TargetKeys {

    static final Set<String> ALL = Set.of("auth", "dcos", "fingerprint", "timeout");

    private TargetKeys() {}

    /** @throws IllegalArgumentException for a value that is none */
    static TargetAccess read(Function<String, Optional<String>> text) {
        return new TargetAccess(
                text.apply("auth").map(AuthKind::parse).orElse(AuthKind.NONE),
                text.apply("dcos").map(URI::create),
                text.apply("fingerprint"),
                text.apply("timeout").map(TargetKeys::seconds));
    }

    static Map<String, Object> written(TargetAccess access) {
        Map<String, Object> keys = new LinkedHashMap<>();
        if (access.auth() != AuthKind.NONE) {
            keys.put("auth", access.auth().word());
        }
        access.router().ifPresent(url -> keys.put("dcos", url.toString()));
        access.fingerprint().ifPresent(sha256 -> keys.put("fingerprint", sha256));
        access.timeout().ifPresent(silence -> keys.put("timeout", Math.max(1, silence.toSeconds()) + "s"));
        return keys;
    }

    private static Duration seconds(String word) {
        if (!word.matches("[1-9]\\d{0,8}s")) {
            throw new IllegalArgumentException("timeout cannot be '" + word + "', write it like 90s");
        }
        return Duration.ofSeconds(Long.parseLong(word.substring(0, word.length() - 1)));
    }
}
