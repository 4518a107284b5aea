package dev.harthon;

import dev.harthon.fault.UsageFault;
import dev.harthon.http.HttpSettings;
import dev.harthon.http.Proxies;
import dev.harthon.shell.command.ValueType;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the environment says of HTTP: proxies, and how long a silent server is waited for. */
final class HarthonHttp {

    /** The longest silence of a server that has been asked, such as {@code 90s}. */
    private static final String IDLE = "HARTHON_HTTP_IDLE";

    private HarthonHttp() {}

    static HttpSettings settings(Map<String, String> env) {
        HttpSettings usual = HttpSettings.standard();
        return usual.withTimeouts(usual.connectTimeout(), idle(env).orElse(usual.idleTimeout()), usual.overallTimeout())
                .withUserAgent("harthon/" + Harthon.version())
                .withProxies(Proxies.parse(
                        either(env, "http_proxy"), either(env, "https_proxy"), either(env, "no_proxy")));
    }

    private static Optional<Duration> idle(Map<String, String> env) {
        return Optional.ofNullable(env.get(IDLE)).filter(word -> !word.isBlank()).map(HarthonHttp::duration);
    }

    private static Duration duration(String word) {
        try {
            Duration duration = ValueType.duration().read().apply(word);
            if (!duration.isZero()) {
                return duration;
            }
        } catch (IllegalArgumentException notOne) {
            // Told below, as nothing at all is.
        }
        throw new UsageFault(IDLE + " cannot be '" + word + "'", "it is how long a silent server is waited for",
                "write it like: " + IDLE + "=90s");
    }

    /** Both spellings are in use; the small one wins, as for curl. */
    private static String either(Map<String, String> env, String name) {
        return env.getOrDefault(name, env.getOrDefault(name.toUpperCase(Locale.ROOT), ""));
    }
}
