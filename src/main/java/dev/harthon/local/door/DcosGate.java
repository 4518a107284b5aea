package dev.harthon.local.door;

import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tokens as of DC/OS: given at the login, asked for everywhere else. */
final class DcosGate implements Gate {

    /** What is there without a token. */
    private static final List<String> PUBLIC = List.of("/acs/api/v1/auth", "/metadata", "/dcos-metadata");

    private final LocalAccess.Dcos access;
    private final Tokens tokens = new Tokens();

    DcosGate(LocalAccess.Dcos access) {
        this.access = access;
    }

    @Override
    public Optional<Response> refuse(Request request) {
        String path = "/" + String.join("/", request.segments());
        boolean open = PUBLIC.stream().anyMatch(start -> path.equals(start) || path.startsWith(start + "/"));
        boolean known = request.header("Authorization").filter(given -> given.startsWith("token="))
                .filter(given -> tokens.valid(given.substring("token=".length()), access.uid())).isPresent();
        return open || known ? Optional.empty() : Optional.of(refusal());
    }

    private static Response refusal() {
        return Response.json(401, Json.object()
                .put("title", "Unauthorized")
                .put("description", "The request brings no valid authentication token.")
                .put("code", "ERR_UNAUTHORIZED")).with("WWW-Authenticate", "acsjwt");
    }

    /** {@code {"uid", "password"}}, or {@code {"uid", "token"}} of a service account. */
    Response login(JsonNode credentials) {
        String uid = credentials.path("uid").stringValue("");
        boolean known = uid.equals(access.uid()) && (passwordFits(credentials) || access.serviceKey()
                .filter(key -> Tokens.signedBy(credentials.path("token").stringValue(""), uid, key)).isPresent());
        if (!known) {
            return Response.json(401, Json.object()
                    .put("title", "Unauthorized")
                    .put("description", "Invalid credentials.")
                    .put("code", "ERR_INVALID_CREDENTIALS"));
        }
        return Response.json(200, Json.object().put("token", tokens.issue(uid, access.lifetime())));
    }

    private boolean passwordFits(JsonNode credentials) {
        return credentials.path("password").stringValueOpt()
                .filter(given -> MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
                        access.password().getBytes(StandardCharsets.UTF_8))).isPresent();
    }

    Response providers() {
        ObjectNode answer = Json.object();
        answer.set("dcos-users", provider("dcos-uid-password", "dcos-usercredential-post-receive-authtoken",
                "A user and a password"));
        answer.set("dcos-services", provider("dcos-uid-servicekey", "dcos-servicecredential-post-receive-authtoken",
                "A service account and its key"));
        return Response.json(200, answer);
    }

    private static ObjectNode provider(String type, String method, String description) {
        ObjectNode provider = Json.object().put("authentication-type", type).put("client-method", method);
        provider.putObject("config").put("start_flow_url", "/acs/api/v1/auth/login");
        return provider.put("description", description);
    }
}
