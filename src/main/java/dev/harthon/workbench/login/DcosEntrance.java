package dev.harthon.workbench.login;

import dev.harthon.dcos.DcosLogin;
import dev.harthon.dcos.LoginWay;
import dev.harthon.dcos.ServiceAccount;
import dev.harthon.dcos.TokenClaims;
import dev.harthon.dcos.cli.DcosEnvironment;
import dev.harthon.fault.UsageFault;
import dev.harthon.http.Secret;
import dev.harthon.http.Urls;
import dev.harthon.session.SecretSource;
import dev.harthon.workbench.Secrets;
import java.nio.file.Path;
import java.util.Optional;

/** Logs in to DC/OS with what the user says, else what the environment says, else what the user answers. */
final class DcosEntrance {

    private static final String PASSWORD = "DCOS_PASSWORD";

    private final Secrets secrets;
    private final DcosEnvironment environment;

    DcosEntrance(Secrets secrets, DcosEnvironment environment) {
        this.secrets = secrets;
        this.environment = environment;
    }

    Granted enter(DcosLogin login, LoginRequest request, Questions questions) {
        if (request.serviceAccount().isPresent()) {
            return serviceAccount(login, request.serviceAccount().get(), request.uid());
        }
        if (request.token().isPresent()) {
            SecretSource source = request.token().get();
            return token(login, Secret.of(secrets.read(source)), Optional.of(new Renewal.Token(source)));
        }
        if (request.password().isPresent()) {
            return password(login, user(request, questions), request.password().get());
        }
        if (environment.hasPassword() && request.uid().or(environment::user).isPresent()) {
            return password(login, user(request, questions), new SecretSource.FromEnv(PASSWORD));
        }
        return request.uid().isPresent() ? typed(login, user(request, questions), questions) : asked(login, questions);
    }

    private Granted asked(DcosLogin login, Questions questions) {
        LoginWay way = login.way();
        if (way instanceof LoginWay.Open) {
            throw new UsageFault("the cluster asks for no login", "everybody may pass",
                    "say so: target add NAME --dcos URL --auth none");
        }
        if (way instanceof LoginWay.Browser browser) {
            questions.tell("log in with a browser at " + Urls.withoutUser(browser.page()) + " and copy its token");
            return token(login, Secret.of(questions.secret("token: ")), Optional.empty());
        }
        return typed(login, environment.user().orElseGet(() -> questions.ask("user: ").strip()), questions);
    }

    private String user(LoginRequest request, Questions questions) {
        return request.uid().or(environment::user).orElseGet(() -> questions.ask("user: ").strip());
    }

    private static Granted typed(DcosLogin login, String user, Questions questions) {
        Secret password = Secret.exact(questions.secret("password of " + user + ": "));
        return new Granted(
                Optional.of(user), login.withPassword(user, password), Optional.empty(), Optional.of(password));
    }

    private Granted password(DcosLogin login, String user, SecretSource source) {
        Secret token = login.withPassword(user, Secret.exact(secrets.read(source)));
        return Granted.of(Optional.of(user), token, Optional.of(new Renewal.Password(source)));
    }

    private Granted serviceAccount(DcosLogin login, Path file, Optional<String> uid) {
        ServiceAccount account = account(file, uid);
        return Granted.of(Optional.of(account.uid()), login.withServiceAccount(account),
                Optional.of(new Renewal.ServiceAccount(file)));
    }

    private static Granted token(DcosLogin login, Secret given, Optional<Renewal> renewal) {
        Secret token = login.withToken(given);
        return Granted.of(TokenClaims.of(token).uid(), token, renewal);
    }

    /** The service account of a file. */
    ServiceAccount account(Path file, Optional<String> uid) {
        String text = secrets.read(new SecretSource.FromFile(file.toString()));
        return ServiceAccount.parse(file.toString(), text, uid);
    }
}
