package dev.harthon.local.door;

import java.security.PublicKey;
import java.time.Duration;
import java.util.Optional;

/** How a local cluster asks for credentials on Marathon's port. The other ports of a cluster ask for none. */
public sealed interface LocalAccess permits LocalAccess.Open, LocalAccess.Basic, LocalAccess.Dcos {

    /** Everybody may pass. */
    record Open() implements LocalAccess {}

    /** HTTP basic authentication of one user, for every path, as Marathon's {@code --http_credentials}. */
    record Basic(String user, String password) implements LocalAccess {

        @Override
        public String toString() {
            return "Basic[user=" + user + "]";
        }
    }

    /**
     * A login as of DC/OS, whose token is asked for below {@code /service}, {@code /marathon}, {@code /mesos},
     * {@code /agent} and {@code /slave}, and for Marathon itself.
     *
     * @param serviceKey of a service account, which logs in with a token that it signed (RS256) instead of a password
     * @param lifetime of a token
     */
    record Dcos(String uid, String password, Optional<PublicKey> serviceKey, Duration lifetime)
            implements LocalAccess {

        @Override
        public String toString() {
            return "Dcos[uid=" + uid + ", lifetime=" + lifetime + "]";
        }
    }
}
