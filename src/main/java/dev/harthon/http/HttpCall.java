package dev.harthon.http;

import dev.harthon.fault.UsageFault;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One request as a value.
 *
 * @param anonymous the caller's credentials are left out
 * @param cautious tried again only when the server has surely not seen it, as for writes that must not happen twice
 * @param limit another overall timeout than the caller's
 * @param maxBytes the longest answer that is held in memory
 */
public record HttpCall(
        String method,
        URI uri,
        Map<String, String> headers,
        Optional<HttpBody> body,
        boolean anonymous,
        boolean cautious,
        Optional<Duration> limit,
        int maxBytes) {

    private static final int LARGEST_ANSWER = 64 * 1024 * 1024;
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "PUT", "DELETE");

    public HttpCall {
        if (!Urls.isHttp(uri)) {
            throw new UsageFault("not an http address: " + Urls.shown(uri), "",
                    "an address is like http://marathon.example:8080");
        }
        headers = Map.copyOf(headers);
    }

    public static HttpCall of(String method, URI uri) {
        return new HttpCall(
                method, uri, Map.of(), Optional.empty(), false, false, Optional.empty(), LARGEST_ANSWER);
    }

    public static HttpCall get(URI uri) {
        return of("GET", uri);
    }

    public static HttpCall head(URI uri) {
        return of("HEAD", uri);
    }

    public static HttpCall put(URI uri, HttpBody body) {
        return of("PUT", uri).body(body);
    }

    public static HttpCall post(URI uri, HttpBody body) {
        return of("POST", uri).body(body);
    }

    public static HttpCall delete(URI uri) {
        return of("DELETE", uri);
    }

    public HttpCall body(HttpBody content) {
        return new HttpCall(
                method, uri, headers, Optional.of(content), anonymous, cautious, limit, maxBytes);
    }

    public HttpCall header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpCall(method, uri, more, body, anonymous, cautious, limit, maxBytes);
    }

    public HttpCall accept(String mediaType) {
        return header("Accept", mediaType);
    }

    public HttpCall asAnonymous() {
        return new HttpCall(method, uri, headers, body, true, cautious, limit, maxBytes);
    }

    public HttpCall asCautious() {
        return new HttpCall(method, uri, headers, body, anonymous, true, limit, maxBytes);
    }

    public HttpCall within(Duration time) {
        return new HttpCall(method, uri, headers, body, anonymous, cautious, Optional.of(time), maxBytes);
    }

    public HttpCall atMost(int bytes) {
        return new HttpCall(method, uri, headers, body, anonymous, cautious, limit, bytes);
    }

    /** Whether the request may be sent twice. */
    boolean isRepeatable() {
        return REPEATABLE.contains(method);
    }

    boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** Headers and query may hold secrets. */
    @Override
    public String toString() {
        return method + " " + Urls.shown(uri);
    }
}
