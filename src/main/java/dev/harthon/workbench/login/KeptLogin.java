package dev.harthon.workbench.login;

import dev.harthon.http.Credentials;
import dev.harthon.http.Secret;
import java.util.Optional;

/**
 * What is kept of a login.
 *
 * @param origin scheme, host and port that it was made at; it is shown to no other
 * @param user whose it is, where that is known
 * @param secret the password of {@link AuthKind#BASIC}, else the token
 * @param renewal how to get it again
 */
record KeptLogin(AuthKind kind, String origin, Optional<String> user, Secret secret, Optional<Renewal> renewal) {

    Credentials credentials() {
        return kind.credentials(user.orElse(""), secret);
    }

    KeptLogin with(Secret other) {
        return new KeptLogin(kind, origin, user, other, renewal);
    }
}
