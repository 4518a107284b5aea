package dev.harthon.store;

import dev.harthon.http.Urls;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Tells from the addresses alone when agents probably cannot fetch what this machine uploads. */
public final class StoreProbe {

    private StoreProbe() {}

    /**
     * A warning of one line, if there is reason for one.
     *
     * @param fetched what the application's {@code fetch} names
     * @param cluster the address of Marathon
     */
    public static Optional<String> warning(URI fetched, URI cluster) {
        if (Urls.isLoopback(cluster)) {
            return Optional.empty();
        }
        if ("file".equalsIgnoreCase(fetched.getScheme())) {
            return Optional.of("agents fetch " + Urls.shown(fetched)
                    + " from their own disks: share the folder with every agent, or use another store");
        }
        if (Urls.isLoopback(fetched)) {
            return Optional.of("agents cannot reach " + Urls.shown(fetched)
                    + ": to them " + fetched.getHost() + " is themselves");
        }
        if (isPrivate(fetched) && !isPrivate(cluster)) {
            return Optional.of("agents may not reach " + Urls.shown(fetched) + ": " + fetched.getHost()
                    + " is a private address, the cluster's is not");
        }
        return Optional.empty();
    }

    /** RFC 1918, link-local and unique local addresses written as numbers. */
    private static boolean isPrivate(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        return host.matches("10(\\.\\d+){3}|192\\.168(\\.\\d+){2}|169\\.254(\\.\\d+){2}"
                + "|172\\.(1[6-9]|2\\d|3[01])(\\.\\d+){2}|\\[(fc|fd|fe[89ab]).*]");
    }
}
