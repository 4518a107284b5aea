package dev.harthon.workbench;

import dev.harthon.http.Fingerprint;
import dev.harthon.http.HttpSettings;
import dev.harthon.http.ServerTrust;
import java.time.Duration;
import java.util.Optional;

/** How calls to one target are made: whom they trust, and how long they wait. */
public final class TargetHttp {

    private TargetHttp() {}

    /** Without credentials. */
    public static HttpSettings settings(HttpSettings usual, ClusterTarget target) {
        Optional<ServerTrust> pinned = target.access().fingerprint()
                .map(sha256 -> new ServerTrust.Pinned(Fingerprint.parse(sha256)));
        Optional<ServerTrust> trust = pinned.or(() -> target.ca().map(ServerTrust.CaFile::new));
        HttpSettings trusting = trust.map(usual::withTrust).orElse(usual);
        return target.access().timeout().map(silence -> patient(trusting, silence)).orElse(trusting);
    }

    /** Connecting takes no longer than usual, or than the silence that is allowed. */
    private static HttpSettings patient(HttpSettings usual, Duration silence) {
        return usual.withTimeouts(least(usual.connectTimeout(), silence), silence, most(usual.overallTimeout(), silence));
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration most(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
