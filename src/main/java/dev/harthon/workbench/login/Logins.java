package dev.harthon.workbench.login;

import dev.harthon.dcos.AdminRouter;
import dev.harthon.dcos.DcosLogin;
import dev.harthon.dcos.TokenClaims;
import dev.harthon.dcos.cli.DcosEnvironment;
import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.UsageFault;
import dev.harthon.http.CredentialSource;
import dev.harthon.http.Credentials;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpSettings;
import dev.harthon.http.Secret;
import dev.harthon.http.Urls;
import dev.harthon.workbench.ClusterTarget;
import dev.harthon.workbench.Secrets;
import dev.harthon.workbench.TargetHttp;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** Who the user is on each target. What is shown to a target is read anew for each call: another process may log in. */
public final class Logins {

    private final LoginBook book;
    private final DcosEnvironment environment;
    private final HttpSettings settings;
    private final Clock clock;
    private final DcosEntrance dcos;
    private final PlainEntrance plain;
    private final Renewer renewer;
    private final ReentrantLock renewing = new ReentrantLock();
    private final Map<String, Secret> typed = new ConcurrentHashMap<>();

    /**
     * @param folder where logins are kept
     * @param settings of calls to any target
     */
    public Logins(Path folder, Secrets secrets, DcosEnvironment environment, HttpSettings settings, Clock clock) {
        this.book = new LoginBook(folder);
        this.environment = environment;
        this.settings = settings;
        this.clock = clock;
        this.dcos = new DcosEntrance(secrets, environment);
        this.plain = new PlainEntrance(secrets);
        this.renewer = new Renewer(secrets, dcos);
    }

    /** Logs in and keeps that; nothing is kept of a login that the target refuses. */
    public LoginState login(ClusterTarget target, LoginRequest request, Questions questions) {
        if (target.access().auth() == AuthKind.NONE) {
            boolean safe = Urls.isSafeForSecrets(address(target));
            throw new UsageFault("the target " + target.name() + " asks for no login",
                    safe ? "it was added without --auth" : "no secret may be sent to its address, which is plain http",
                    safe ? "add it again with --auth basic, token, bearer or dcos" : "use its https address");
        }
        Granted granted = target.access().auth() == AuthKind.DCOS
                ? atDcos(target, login -> dcos.enter(login, request, questions))
                : plain.enter(target, TargetHttp.settings(settings, target), request, questions);
        keep(target, granted);
        return state(target);
    }

    /** Forgets the login; false if there was none. */
    public boolean logout(String target) {
        typed.remove(target);
        return book.remove(target);
    }

    /** Keeps a token that another program got, which will get it again one day. */
    public void take(ClusterTarget target, Secret token, Path from) {
        keep(target, Granted.of(TokenClaims.of(token).uid(), token, Optional.of(new Renewal.DcosCli(from))));
    }

    public LoginState state(ClusterTarget target) {
        AuthKind kind = target.access().auth();
        Optional<Secret> given = given(target);
        Optional<KeptLogin> kept = given.isPresent() ? Optional.empty() : kept(target);
        Optional<TokenClaims> claims = given.or(() -> kept.filter(login -> login.kind() != AuthKind.BASIC)
                .map(KeptLogin::secret)).map(TokenClaims::of);
        Optional<String> renewal = kept.flatMap(KeptLogin::renewal).map(way -> String.join(" ", way.words()))
                .or(() -> Optional.ofNullable(typed.get(target.name())).map(password -> "the password as typed"));
        return new LoginState(kind, given.isPresent() || kept.isPresent(),
                kept.flatMap(KeptLogin::user).or(() -> claims.flatMap(TokenClaims::uid)),
                claims.flatMap(TokenClaims::expires), renewal, given.map(token -> "DCOS_ACS_TOKEN"));
    }

    /** Fails unless there is something to show to the target, or it wants nothing. */
    public void require(ClusterTarget target) {
        if (target.access().auth() != AuthKind.NONE && given(target).isEmpty() && kept(target).isEmpty()) {
            throw new NetworkFault("not logged in to " + target.name(), "it asks for " + target.access().auth().text(),
                    "log in first: login --target " + target.name());
        }
    }

    /** What calls to the target show, and how that is renewed. */
    public CredentialSource credentials(ClusterTarget target) {
        return target.access().auth() == AuthKind.NONE ? Credentials.none() : new TargetCredentials(this, target);
    }

    Credentials current(ClusterTarget target) {
        return given(target).<Credentials>map(Credentials.Token::new)
                .or(() -> kept(target).map(KeptLogin::credentials))
                .orElseGet(Credentials::none);
    }

    boolean isRenewable(ClusterTarget target) {
        return given(target).isPresent() || typed.containsKey(target.name())
                || kept(target).flatMap(KeptLogin::renewal).isPresent();
    }

    void renew(ClusterTarget target, Credentials refused) {
        if (given(target).isPresent()) {
            throw new NetworkFault(target.name() + " refuses the token of DCOS_ACS_TOKEN",
                    "it has expired, or is for another cluster",
                    "set a new one, or unset it and: login --target " + target.name());
        }
        try {
            renewing.lockInterruptibly();
        } catch (InterruptedException e) {
            throw new InterruptedFault("interrupted while logging in to " + target.name(), "", "", e);
        }
        try {
            renewKept(target, refused);
        } finally {
            renewing.unlock();
        }
    }

    private void renewKept(ClusterTarget target, Credentials refused) {
        kept(target).filter(login -> login.credentials().equals(refused))
                .ifPresent(login -> book.put(target.name(), login.with(atDcos(target, asked -> renewer.renew(
                        target.name(), login, Optional.ofNullable(typed.get(target.name())), asked)))));
    }

    private void keep(ClusterTarget target, Granted granted) {
        book.put(target.name(), new KeptLogin(
                target.access().auth(), origin(target), granted.user(), granted.secret(), granted.renewal()));
        typed.remove(target.name());
        granted.typed().ifPresent(password -> typed.put(target.name(), password));
    }

    private <T> T atDcos(ClusterTarget target, Function<DcosLogin, T> act) {
        try (HttpCaller http = new HttpCaller(TargetHttp.settings(settings, target))) {
            return act.apply(new DcosLogin(http, AdminRouter.of(address(target)), clock));
        }
    }

    private Optional<Secret> given(ClusterTarget target) {
        return target.access().auth() == AuthKind.DCOS ? environment.tokenFor(address(target)) : Optional.empty();
    }

    /** Nothing where the target has become another since. */
    private Optional<KeptLogin> kept(ClusterTarget target) {
        return book.find(target.name())
                .filter(login -> login.kind() == target.access().auth() && login.origin().equals(origin(target)));
    }

    private static String origin(ClusterTarget target) {
        return Urls.origin(address(target));
    }

    private static URI address(ClusterTarget target) {
        return target.access().router().orElse(target.marathon());
    }
}
