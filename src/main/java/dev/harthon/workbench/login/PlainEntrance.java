package dev.harthon.workbench.login;

import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.UsageFault;
import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpReply;
import dev.harthon.http.HttpSettings;
import dev.harthon.http.Secret;
import dev.harthon.http.Urls;
import dev.harthon.session.SecretSource;
import dev.harthon.workbench.ClusterTarget;
import dev.harthon.workbench.Secrets;
import java.util.Optional;

/** A password or token that is shown as it is, tried at Marathon before it is kept. */
final class PlainEntrance {

    private final Secrets secrets;

    PlainEntrance(Secrets secrets) {
        this.secrets = secrets;
    }

    Granted enter(ClusterTarget target, HttpSettings settings, LoginRequest request, Questions questions) {
        Granted granted = target.access().auth() == AuthKind.BASIC
                ? basic(request, questions) : token(target.access().auth(), request, questions);
        verify(target, settings, granted);
        return granted;
    }

    private Granted basic(LoginRequest request, Questions questions) {
        if (request.token().isPresent() || request.serviceAccount().isPresent()) {
            throw misfit(AuthKind.BASIC, "login --uid NAME, with --password-from-env or --password-file");
        }
        String user = request.uid().orElseGet(() -> questions.ask("user: ").strip());
        if (user.contains(":")) {
            throw new UsageFault("'" + user + "' cannot be a user", "the colon parts user and password", "");
        }
        Optional<SecretSource> source = request.password();
        String password = source.map(secrets::read)
                .orElseGet(() -> questions.secret("password of " + user + ": "));
        return Granted.of(Optional.of(user), Secret.exact(password), source.map(Renewal.Password::new));
    }

    private Granted token(AuthKind kind, LoginRequest request, Questions questions) {
        if (request.uid().isPresent() || request.password().isPresent() || request.serviceAccount().isPresent()) {
            throw misfit(kind, "login --token-from-env NAME, or --token-file FILE");
        }
        Optional<SecretSource> source = request.token();
        String token = source.map(secrets::read).orElseGet(() -> questions.secret("token: "));
        return Granted.of(Optional.empty(), Secret.of(token), source.map(Renewal.Token::new));
    }

    private static UsageFault misfit(AuthKind kind, String remedy) {
        return new UsageFault("the target asks for " + kind.text(), "another proof was given", "write " + remedy);
    }

    private static void verify(ClusterTarget target, HttpSettings settings, Granted granted) {
        HttpSettings known = settings.withCredentials(
                target.access().auth().credentials(granted.user().orElse(""), granted.secret()));
        try (HttpCaller http = new HttpCaller(known)) {
            HttpReply reply = http.send(HttpCall.get(Urls.below(target.marathon(), "/ping")));
            if (reply.status() == 401) {
                throw new NetworkFault("cannot log in to " + target.name(),
                        Urls.shown(target.marathon()) + " does not take " + target.access().auth().text(),
                        "check it, then: login --target " + target.name());
            }
            reply.require("cannot log in to " + target.name());
        }
    }
}
