package dev.harthon.workbench;

import dev.harthon.fault.UsageFault;
import dev.harthon.http.Urls;
import dev.harthon.workbench.login.AuthKind;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A cluster that the user named.
 *
 * @param mesos the master's address; asked from Marathon where it is not given
 * @param store where archives go: {@code file:} or {@code http(s):}
 * @param ca a PEM file of the authority that signed the cluster's certificates
 * @param access who may pass, and how one gets there
 */
public record ClusterTarget(
        String name,
        URI marathon,
        Optional<URI> mesos,
        Optional<URI> store,
        Optional<Path> ca,
        TargetAccess access) {

    /** The name of the cluster that Harthon starts itself. */
    public static final String LOCAL = "local";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    public ClusterTarget {
        if (!NAME.matcher(name).matches()) {
            throw new UsageFault(
                    "'" + name + "' is not a name for a target",
                    "it must match " + NAME.pattern(),
                    "name it like lab or dcos.prod");
        }
        requireHttp(marathon, "--marathon");
        mesos.ifPresent(url -> requireHttp(url, "--mesos"));
        if (access.auth() != AuthKind.NONE) {
            requireSafe(marathon);
            mesos.ifPresent(ClusterTarget::requireSafe);
        }
    }

    /** A cluster that lets everybody pass. */
    public ClusterTarget(String name, URI marathon, Optional<URI> mesos, Optional<URI> store, Optional<Path> ca) {
        this(name, marathon, mesos, store, ca, TargetAccess.OPEN);
    }

    /** The store as it may be shown: its address may hold a password. */
    public Optional<String> shownStore() {
        return store.map(Urls::withoutUser).map(URI::toString);
    }

    private static void requireSafe(URI url) {
        if (!Urls.isSafeForSecrets(url)) {
            throw new UsageFault(
                    "will not log in to " + url,
                    "the connection is not encrypted, and the host is not this machine",
                    "use its https address, or leave --auth out");
        }
    }

    private static void requireHttp(URI url, String option) {
        boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!http || url.getHost() == null) {
            throw new UsageFault(
                    "'" + url + "' is not the address of a server",
                    "it has no http or https scheme, or no host",
                    "write it like " + option + " http://marathon.example:8080");
        }
        if (url.getUserInfo() != null) {
            throw new UsageFault(
                    "the address of " + url.getHost() + " holds credentials",
                    "an address is shown and saved, so they would be seen",
                    "leave them out of " + option);
        }
    }
}
