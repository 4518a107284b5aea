package dev.harthon.dcos.cli;

import dev.harthon.http.Secret;
import dev.harthon.http.Urls;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The cluster that the environment names: {@code DCOS_URL} and its companions, as the command line of DC/OS sets them for
 * its plugins, and as CI does.
 */
public final class DcosEnvironment {

    private final Map<String, String> env;

    public DcosEnvironment(Map<String, String> env) {
        this.env = env;
    }

    /** Where the cluster is. */
    public Optional<URI> url() {
        try {
            return text("DCOS_URL").map(URI::create).filter(Urls::isHttp).map(Urls::withoutUser);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The token for the cluster at that address, and for no other. */
    public Optional<Secret> tokenFor(URI address) {
        boolean same = url().filter(url -> Urls.origin(url).equals(Urls.origin(address))).isPresent();
        return same ? text("DCOS_ACS_TOKEN").map(Secret::of) : Optional.empty();
    }

    public Optional<String> user() {
        return text("DCOS_USERNAME");
    }

    public boolean hasPassword() {
        return text("DCOS_PASSWORD").isPresent();
    }

    /** What is said of the cluster's certificates. */
    public Verification verification() {
        if (text("DCOS_TLS_INSECURE").filter("1"::equals).isPresent()) {
            return Verification.off();
        }
        return text("DCOS_TLS_CA_PATH").map(file -> Verification.with(Path.of(file)))
                .or(() -> text("DCOS_SSL_VERIFY").map(Verification::parse))
                .orElseGet(Verification::usual);
    }

    /** How long the cluster may be silent, in seconds. */
    public Optional<Integer> timeout() {
        return text("DCOS_TIMEOUT").filter(seconds -> seconds.matches("[1-9]\\d{0,5}")).map(Integer::valueOf);
    }

    /** Where its command line keeps what it knows, if not in the usual folder. */
    public Optional<String> folder() {
        return text("DCOS_DIR");
    }

    /** Name or id of the cluster that its command line shall use. */
    public Optional<String> cluster() {
        return text("DCOS_CLUSTER");
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(env.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
