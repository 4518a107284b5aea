package dev.harthon.local.door;

import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** Basic authentication, refused with a page as Marathon's server makes it. */
record BasicGate(LocalAccess.Basic access) implements Gate {

    @Override
    public Optional<Response> refuse(Request request) {
        byte[] credentials = (access.user() + ":" + access.password()).getBytes(StandardCharsets.UTF_8);
        String expected = "Basic " + Base64.getEncoder().encodeToString(credentials);
        boolean known = request.header("Authorization")
                .filter(given -> MessageDigest.isEqual(bytes(given), bytes(expected))).isPresent();
        return known ? Optional.empty() : Optional.of(refusal(request));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Response refusal(Request request) {
        boolean stream = request.header("Accept").filter(accept -> accept.contains("event-stream")).isPresent();
        Response response = stream ? Response.empty(401)
                : Response.of(401, "text/html;charset=iso-8859-1", page(request.path()).getBytes(
                        StandardCharsets.ISO_8859_1));
        return response.with("WWW-Authenticate", "basic realm=\"null\"")
                .with("Cache-Control", "must-revalidate,no-cache,no-store");
    }

    private static String page(String path) {
        String shown = path.replace("&", "&amp;").replace("<", "&lt;");
        return "<html>\n<head>\n<meta http-equiv=\"Content-Type\" content=\"text/html;charset=utf-8\"/>\n"
                + "<title>Error 401 Unauthorized</title>\n</head>\n<body><h2>HTTP ERROR 401</h2>\n"
                + "<p>Problem accessing " + shown + ". Reason:\n<pre>    Unauthorized</pre></p>\n</body>\n</html>\n";
    }
}
