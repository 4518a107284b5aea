package dev.harthon.workbench.login;

import dev.harthon.http.CredentialSource;
import dev.harthon.http.Credentials;
import dev.harthon.http.Urls;
import dev.harthon.workbench.ClusterTarget;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows a login to the addresses that the target names, and to none that a server tells of. */
final class TargetCredentials implements CredentialSource {

    private final Logins logins;
    private final ClusterTarget target;
    private final Set<String> origins;

    TargetCredentials(Logins logins, ClusterTarget target) {
        this.logins = logins;
        this.target = target;
        this.origins = Stream.of(Optional.of(target.marathon()), target.mesos(), target.access().router())
                .flatMap(Optional::stream)
                .map(Urls::origin)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Credentials towards(URI address) {
        return origins.contains(Urls.origin(address)) ? logins.current(target) : Credentials.none();
    }

    @Override
    public boolean isRenewable() {
        return logins.isRenewable(target);
    }

    @Override
    public void renew(Credentials refused) {
        logins.renew(target, refused);
    }

    @Override
    public String toString() {
        return "the login to " + target.name();
    }
}
