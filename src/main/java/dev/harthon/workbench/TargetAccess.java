package dev.harthon.workbench;

import dev.harthon.http.Fingerprint;
import dev.harthon.workbench.login.AuthKind;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How a target is reached, and what it wants to see first.
 *
 * @param auth how it asks who one is
 * @param router the address of a DC/OS cluster, through which its agents are reached
 * @param fingerprint SHA-256 of the server's own certificate, which then is the only one that is believed
 * @param timeout the longest silence of the server
 */
public record TargetAccess(
        AuthKind auth, Optional<URI> router, Optional<String> fingerprint, Optional<Duration> timeout) {

    public static final TargetAccess OPEN = of(AuthKind.NONE);

    /** @throws IllegalArgumentException for what is no fingerprint */
    public TargetAccess {
        fingerprint = fingerprint.map(text -> Fingerprint.parse(text).toString());
    }

    public static TargetAccess of(AuthKind auth) {
        return new TargetAccess(auth, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public TargetAccess through(URI admin) {
        return new TargetAccess(auth, Optional.of(admin), fingerprint, timeout);
    }

    public TargetAccess pinned(Optional<String> sha256) {
        return new TargetAccess(auth, router, sha256, timeout);
    }

    public TargetAccess within(Optional<Duration> silence) {
        return new TargetAccess(auth, router, fingerprint, silence);
    }
}
