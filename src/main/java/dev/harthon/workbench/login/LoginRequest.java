package dev.harthon.workbench.login;

import dev.harthon.fault.UsageFault;
import dev.harthon.session.SecretSource;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the user says of a login; the rest is asked for. Secrets are named by where they are.
 *
 * @param uid the user, or the service account
 * @param serviceAccount its private key, or the JSON that holds it
 */
public record LoginRequest(
        Optional<String> uid,
        Optional<SecretSource> password,
        Optional<SecretSource> token,
        Optional<Path> serviceAccount) {

    public LoginRequest {
        if (Stream.of(password, token, serviceAccount).filter(Optional::isPresent).count() > 1) {
            throw new UsageFault("a login has one proof", "several are given",
                    "keep a password, a token, or a service account");
        }
        if (token.isPresent() && uid.isPresent()) {
            throw new UsageFault("a token says itself whose it is", "--uid is given, too", "leave --uid out");
        }
    }

    LoginRequest withPassword(String user, SecretSource source) {
        return new LoginRequest(Optional.of(user), Optional.of(source), token, serviceAccount);
    }
}
