package dev.harthon.workbench.login;

import dev.harthon.http.Secret;
import java.util.Optional;

/**
 * What came of a login.
 *
 * @param secret what is shown to the target from now on
 * @param renewal where to get it again
 * @param typed the password that a person typed, for this process only
 */
record Granted(Optional<String> user, Secret secret, Optional<Renewal> renewal, Optional<Secret> typed) {

    static Granted of(Optional<String> user, Secret secret, Optional<Renewal> renewal) {
        return new Granted(user, secret, renewal, Optional.empty());
    }
}
