package dev.harthon.local.http;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Refuses requests for a foreign host name. A web page that rebinds its own name to 127.0.0.1 still sends that name.
 */
public record HostGuard(Handler inner) implements Handler {

    private static final Pattern OWN =
            Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    @Override
    public Response handle(Request request) throws IOException {
        boolean own = request.header("Host").map(host -> OWN.matcher(host).matches()).orElse(false);
        return own ? inner.handle(request) : Response.text(403, "This host name is not served here.\n");
    }
}
