package dev.harthon.local.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request as handlers see it. The path is cut into decoded, non-empty segments, so that {@code /v2/apps//x},
 * {@code /v2/apps/%2Fx} and {@code /v2/apps/x/} are one path.
 *
 * @param path the raw path, without the query
 * @param query decoded values by name, in order
 * @param headers values by lower-case name; of several equal names, joined by commas
 */
public record Request(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, String> headers,
        InputStream body,
        Map<String, String> variables) {

    private static final int LARGEST_DOCUMENT = 16 << 20;

    static Request of(String method, String uri, Map<String, String> headers, InputStream body) {
        int mark = uri.indexOf('?');
        String path = mark < 0 ? uri : uri.substring(0, mark);
        return new Request(method, path, query(mark < 0 ? "" : uri.substring(mark + 1)), headers, body, Map.of());
    }

    private static Map<String, List<String>> query(String raw) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : raw.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                query.merge(name, List.of(value), (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
            }
        }
        return query;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    /** The decoded segments of the path. A plus sign stays a plus sign. */
    public List<String> segments() {
        return Stream.of(decode(path.replace("+", "%2B")).split("/")).filter(part -> !part.isEmpty()).toList();
    }

    /** What the route's pattern bound to a name. */
    public String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public Optional<String> parameter(String name) {
        return parameters(name).stream().findFirst();
    }

    public List<String> parameters(String name) {
        return query.getOrDefault(name, List.of());
    }

    /** JAX-RS booleans: {@code true} in any case is true, everything else false. */
    public boolean flag(String name, boolean otherwise) {
        return parameter(name).map(Boolean::parseBoolean).orElse(otherwise);
    }

    /** The whole body, at most 16 MiB. */
    public byte[] bytes() throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_DOCUMENT + 1);
        if (bytes.length > LARGEST_DOCUMENT) {
            throw new HttpError(Response.text(413, "The document is larger than 16 MiB."));
        }
        return bytes;
    }

    Request with(Map<String, String> bound) {
        return new Request(method, path, query, headers, body, bound);
    }

    /** The same request seen below a prefix of as many segments. */
    public Request below(int segments) {
        String rest = "/" + String.join("/", segments().stream().skip(segments).toList());
        return new Request(method, rest.replace("%", "%25"), query, headers, body, variables);
    }
}
