package dev.harthon.http;

import dev.harthon.fault.Fault;
import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.OperationFault;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** An answer whole in memory. Any status is a value: callers decide which ones are failures. */
public final class HttpReply {

    private static final int SUMMARY = 300;

    private final HttpHead head;
    private final byte[] body;

    HttpReply(HttpHead head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    public HttpHead head() {
        return head;
    }

    public int status() {
        return head.status();
    }

    public boolean isSuccess() {
        return head.isSuccess();
    }

    public HttpHeaders headers() {
        return head.headers();
    }

    public byte[] body() {
        return body.clone();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as JSON, or nothing when it is none. */
    public Optional<JsonNode> tryJson() {
        try {
            return body.length == 0 ? Optional.empty() : Optional.of(Json.parse(body));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The body as JSON; an answer of another kind is a {@link NetworkFault}, for the address must be wrong. */
    public JsonNode json() {
        return tryJson().orElseThrow(() -> new NetworkFault(
                Urls.shown(head.uri()) + " did not answer with JSON",
                "it said: " + summary(), "check that the address is the right server's"));
    }

    /** What the server said, in at most one line: the message or description of a JSON error, or the text without mark-up. */
    public String summary() {
        String said = tryJson().map(json -> json.path("message").asString(json.path("description").asString("")))
                .filter(text -> !text.isBlank()).orElseGet(this::text);
        String plain = said.replaceAll("(?is)<(style|script|head)\\b.*?</\\1>|<[^>]*>", " ")
                .replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return plain.length() <= SUMMARY ? plain : plain.substring(0, SUMMARY) + "...";
    }

    /** Status and reason: {@code 404 Not Found}. */
    public String statusLine() {
        return (head.status() + " " + head.reason()).strip();
    }

    /**
     * This answer, if it is a success.
     *
     * @param what what failed otherwise: {@code cannot list the applications}
     */
    public HttpReply require(String what) {
        if (isSuccess()) {
            return this;
        }
        throw fault(what);
    }

    /** The failure that this answer stands for, where the caller knows nothing better. */
    public Fault fault(String what) {
        String said = summary().isEmpty() || summary().equals(head.reason()) ? "" : ": " + summary();
        String why = Urls.shown(head.uri()) + " answered " + statusLine() + said;
        return switch (head.status()) {
            case 401 -> new NetworkFault(what, why, "check the credentials, or log in again with: login");
            case 403 -> new NetworkFault(what, why, "the credentials are known but lack this permission");
            case 407 -> new NetworkFault(what, why, "the proxy wants credentials: http://user:password@proxy:port");
            case 429, 502, 503, 504 -> new NetworkFault(what, why, "the server is busy or away: try again later");
            default -> new OperationFault(what, why, head.status() < 500 ? "" : "look at the server's log, or try again");
        };
    }

    @Override
    public String toString() {
        return statusLine() + " from " + Urls.shown(head.uri());
    }
}
