package dev.harthon.dcos;

import dev.harthon.fault.NetworkFault;
import dev.harthon.http.HttpBody;
import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpReply;
import dev.harthon.http.Json;
import dev.harthon.http.Masking;
import dev.harthon.http.Secret;
import dev.harthon.http.Urls;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks a cluster for an authentication token (dcos-docs: api/ent-iam.yaml, api/oss-iam.yaml). */
public final class DcosLogin {

    private static final String BROWSER = "browser-prompt-";

    private final HttpCaller http;
    private final AdminRouter router;
    private final Clock clock;

    /** @param http without credentials */
    public DcosLogin(HttpCaller http, AdminRouter router, Clock clock) {
        this.http = http;
        this.router = router;
        this.clock = clock;
    }

    public Secret withPassword(String uid, Secret password) {
        return post(Json.object().put("uid", uid).put("password", password.reveal()), password,
                "the user " + uid + " or the password is not right");
    }

    public Secret withServiceAccount(ServiceAccount account) {
        Secret token = account.loginToken(clock.instant());
        return post(Json.object().put("uid", account.uid()).put("token", token.reveal()), token,
                "the cluster does not know the service account " + account.uid() + " with this key");
    }

    /** A token that a person got in a browser: good as it is, or an OpenID token to be exchanged for one. */
    public Secret withToken(Secret token) {
        if (isGood(token)) {
            return token;
        }
        return post(Json.object().put("token", token.reveal()), token, "the cluster does not take this token");
    }

    /** Whether the cluster takes the token, whatever it allows with it. */
    private boolean isGood(Secret token) {
        requireSafe();
        int status = http.send(HttpCall.head(router.guarded()).header("Authorization", "token=" + token.reveal()))
                .status();
        return status / 100 == 2 || status == 403;
    }

    /** What the cluster wants of people. */
    public LoginWay way() {
        HttpReply probe = http.send(HttpCall.head(router.guarded()));
        if (probe.isSuccess()) {
            return new LoginWay.Open();
        }
        if (probe.status() != 401) {
            throw new NetworkFault("there is no DC/OS at " + Urls.shown(router.base()),
                    Urls.shown(router.guarded()) + " answered " + probe.statusLine(), "check the target's address");
        }
        HttpReply providers = http.send(HttpCall.get(router.providers()).accept("application/json"));
        Optional<JsonNode> all = providers.isSuccess() ? providers.tryJson() : Optional.empty();
        return all.map(this::way).orElseGet(() -> older(probe));
    }

    private LoginWay way(JsonNode providers) {
        Optional<JsonNode> browser = Optional.empty();
        for (JsonNode provider : providers) {
            String method = provider.path("client-method").asString("");
            if (method.startsWith("dcos-usercredential") || method.startsWith("dcos-credential")) {
                return new LoginWay.Password();
            }
            if (method.startsWith(BROWSER) && browser.isEmpty()) {
                browser = Optional.of(provider);
            }
        }
        return browser.map(this::browser).orElseGet(LoginWay.Password::new);
    }

    private LoginWay browser(JsonNode provider) {
        String start = provider.path("config").path("start_flow_url").asString("/login");
        return new LoginWay.Browser(start.contains("://") ? URI.create(start) : Urls.below(router.base(), start));
    }

    /** Before there were providers, the header alone decided. */
    private LoginWay older(HttpReply probe) {
        boolean browser = probe.headers().first("WWW-Authenticate").filter(way -> way.startsWith("oauthjwt")).isPresent();
        return browser
                ? new LoginWay.Browser(Urls.below(router.base(), "/login?redirect_uri=urn:ietf:wg:oauth:2.0:oob"))
                : new LoginWay.Password();
    }

    private Secret post(ObjectNode credentials, Secret secret, String refused) {
        requireSafe();
        String what = "cannot log in to " + Urls.shown(router.base());
        HttpReply reply = http.send(
                HttpCall.post(router.login(), HttpBody.json(credentials)).accept("application/json"));
        if (reply.status() == 401) {
            throw new NetworkFault(what, refused, "check it, then: login");
        }
        if (!reply.isSuccess()) {
            String said = Masking.of(List.of(secret.reveal())).apply(reply.summary());
            throw new NetworkFault(what, "it answered " + reply.status() + (said.isEmpty() ? "" : ": " + said),
                    "check the target's address: target show");
        }
        return reply.tryJson().map(json -> json.path("token").asString("")).filter(token -> !token.isBlank())
                .map(Secret::of)
                .orElseThrow(() -> new NetworkFault(what, "the answer holds no token",
                        "check that the target is a DC/OS cluster: target show"));
    }

    private void requireSafe() {
        if (!Urls.isSafeForSecrets(router.base())) {
            throw new NetworkFault("will not log in to " + Urls.shown(router.base()),
                    "the connection is not encrypted, and the host is not this machine", "use its https address");
        }
    }
}
