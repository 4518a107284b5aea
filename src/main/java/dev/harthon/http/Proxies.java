package dev.harthon.http;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The proxies of {@code http_proxy}, {@code https_proxy} and {@code no_proxy}. Loopback addresses never go through
 * one.
 *
 * @param except hosts that are reached directly: names with all below them, {@code host:port}, or {@code *}
 */
public record Proxies(Optional<URI> http, Optional<URI> https, List<String> except) {

    public Proxies {
        except = List.copyOf(except);
    }

    public static Proxies none() {
        return new Proxies(Optional.empty(), Optional.empty(), List.of());
    }

    /** The values as the environment has them; blank ones count as absent, {@code http://} may be left out. */
    public static Proxies parse(String httpProxy, String httpsProxy, String noProxy) {
        List<String> except = Arrays.stream(noProxy.split("[,\\s]+"))
                .filter(entry -> !entry.isBlank())
                .map(entry -> entry.toLowerCase(Locale.ROOT))
                .toList();
        return new Proxies(address(httpProxy), address(httpsProxy), except);
    }

    /** The proxy on the way to an address. */
    public Optional<URI> towards(URI target) {
        if (Urls.isLoopback(target) || target.getHost() == null || excepted(target)) {
            return Optional.empty();
        }
        return "https".equalsIgnoreCase(target.getScheme()) ? https : http;
    }

    private boolean excepted(URI target) {
        String host = target.getHost().toLowerCase(Locale.ROOT);
        String withPort = Urls.origin(target).replaceFirst("^\\w+://", "");
        return except.stream()
                .map(entry -> entry.startsWith("*.") ? entry.substring(1) : entry)
                .anyMatch(entry -> entry.equals("*") || entry.equals(withPort)
                        || host.equals(entry.replaceFirst("^\\.", ""))
                        || host.endsWith(entry.startsWith(".") ? entry : "." + entry));
    }

    private static Optional<URI> address(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(URI.create(trimmed.contains("://") ? trimmed : "http://" + trimmed));
    }

    /** Proxies may hold passwords. */
    @Override
    public String toString() {
        return "Proxies[http=" + http.map(Urls::shown) + ", https=" + https.map(Urls::shown) + ", except=" + except
                + "]";
    }
}
