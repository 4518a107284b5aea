package dev.harthon.depot.builder;

import dev.harthon.fault.Fault;
import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.fault.PackageFault;
import dev.harthon.http.HttpReply;
import dev.harthon.http.Secret;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Says what a depot's answer means when it is not a success (builder: components/builder-api/src/server/error.rs). A
 * depot does not tell what is unknown from what is private.
 */
record Refusals(DepotAddress address, Optional<Secret> token) {

    /** Statuses of trouble that may pass. Others of that kind are tried again further down already. */
    private static final Set<Integer> TROUBLE = Set.of(500, 504);

    private static final int LONGEST = 200;

    static boolean isTrouble(HttpReply reply) {
        return TROUBLE.contains(reply.status());
    }

    /** @param what failed: {@code cannot look up core/redis} */
    Fault of(String what, HttpReply reply) {
        String why = address + " answered " + reply.statusLine() + said(reply);
        return switch (reply.status()) {
            case 401 -> new NetworkFault(what, why, token.isPresent()
                    ? "the token is not valid here, or no longer: set HAB_AUTH_TOKEN to another"
                    : "set HAB_AUTH_TOKEN to a personal access token of this depot");
            case 403 -> new NetworkFault(what, why, "use a token whose account is a member of the origin");
            case 404 -> new PackageFault(what, why, token.isPresent()
                    ? "it is not there, or the token's account may not see it"
                    : "it is not there, or it is private: then set HAB_AUTH_TOKEN");
            case 422 -> new OperationFault(what, why, "this depot does not take the target or the name");
            case 501 -> new OperationFault(what, why, "this depot does not serve the target");
            case 500, 502, 503, 504 -> new NetworkFault(what, why, "the depot has trouble: try again later");
            case 429 -> new NetworkFault(what, why, "the depot is busy: try again later");
            default -> new OperationFault(what, why, "");
        };
    }

    /** The JSON of a success. */
    JsonNode json(String what, HttpReply reply) {
        if (!reply.isSuccess()) {
            throw of(what, reply);
        }
        return reply.tryJson().orElseThrow(() -> new NetworkFault(
                what, address + " did not answer with JSON" + said(reply),
                "check that HAB_BLDR_URL is the address of a depot"));
    }

    /** The licence gate stands before downloads alone; what can be read of a package stays open. */
    Fault ofDownload(String ident, HttpReply reply) {
        String what = "cannot download " + ident;
        String why = address + " answered " + reply.statusLine() + said(reply);
        String open = "; releases in LTS-2024, or in stable and not in base-2025, need none";
        return switch (reply.status()) {
            case 401 -> new NetworkFault(what, why, (token.isPresent()
                    ? "the token is not valid: set HAB_AUTH_TOKEN to one of an account with a licence key"
                    : "it needs a licence: set HAB_AUTH_TOKEN to a token of an account with a licence key") + open);
            case 403 -> new NetworkFault(what, why,
                    "the token's account has no valid licence key: add one in its profile on the depot" + open);
            default -> of(what, reply);
        };
    }

    /** What the depot said, in one line: JSON with {@code msg}, or plain text. */
    private String said(HttpReply reply) {
        String said = reply.tryJson()
                .map(json -> json.path("msg").asString(""))
                .filter(text -> !text.isBlank())
                .orElseGet(reply::summary)
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        String masked = token.map(Secret::reveal).filter(text -> !text.isEmpty())
                .map(secret -> said.replace(secret, "****"))
                .orElse(said);
        String cut = masked.length() > LONGEST ? masked.substring(0, LONGEST) + "..." : masked;
        return cut.isEmpty() ? "" : ": " + cut;
    }
}
