package dev.harthon.workbench;

import dev.harthon.fault.UsageFault;
import dev.harthon.session.SecretSource;
import dev.harthon.workbench.login.AuthKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom a local cluster lets pass at Marathon's address.
 *
 * @param auth none, basic or dcos
 * @param user the one who may
 * @param password where it lies
 * @param serviceKey the public key in PEM of the user, if that is a service account
 * @param lifetime of the tokens of a DC/OS login
 */
public record LocalDoor(
        AuthKind auth, String user, Optional<SecretSource> password, Optional<Path> serviceKey, Duration lifetime) {

    /** Everybody. */
    public static final LocalDoor OPEN =
            new LocalDoor(AuthKind.NONE, "", Optional.empty(), Optional.empty(), Duration.ofDays(5));

    public LocalDoor {
        boolean proof = password.isPresent() || serviceKey.isPresent() && auth == AuthKind.DCOS;
        if (auth != AuthKind.NONE && (user.isBlank() || !proof)) {
            throw new UsageFault("the local cluster needs somebody to let in",
                    "--auth " + auth.word() + " says that it asks for a login",
                    "add --uid NAME and --password-from-env VARIABLE or --password-file FILE");
        }
        if (auth == AuthKind.NONE && (!user.isBlank() || password.isPresent() || serviceKey.isPresent())) {
            throw new UsageFault("the local cluster lets everybody pass", "a user or a proof is named", "add --auth dcos");
        }
    }

    /** The same as options of {@code local start}. */
    List<String> words() {
        if (auth == AuthKind.NONE) {
            return List.of();
        }
        List<String> words = new ArrayList<>(List.of("--auth", auth.word(), "--uid", user));
        password.ifPresent(source -> words.addAll(source instanceof SecretSource.FromFile file
                ? List.of("--password-file", file.path())
                : List.of("--password-from-env", ((SecretSource.FromEnv) source).variable())));
        serviceKey.ifPresent(file -> words.addAll(List.of("--service-key", file.toString())));
        words.addAll(List.of("--token-lifetime", lifetime.toSeconds() + "s"));
        return words;
    }
}
