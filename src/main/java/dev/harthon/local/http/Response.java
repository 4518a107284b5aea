package dev.harthon.local.http;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An answer: status, headers in order, and a body of bytes, a file, or a stream. */
public record Response(int status, Map<String, String> headers, Body body) {

    private static final String TYPE = "Content-Type";

    /** What follows the headers. */
    public sealed interface Body permits Bytes, File, Streaming {}

    /** Bytes in memory. */
    public record Bytes(byte[] bytes) implements Body {}

    /** A regular file, sent with its length. */
    public record File(Path path) implements Body {}

    /**
     * What its producer writes.
     *
     * @param length in bytes; -1 if it is endless or unknown, and the body is sent in chunks
     */
    public record Streaming(Producer producer, long length) implements Body {

        public Streaming(Producer producer) {
            this(producer, -1);
        }
    }

    public static Response json(int status, JsonNode node) {
        return of(status, "application/json", Json.bytes(node));
    }

    public static Response text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public static Response empty(int status) {
        return new Response(status, Map.of(), new Bytes(new byte[0]));
    }

    public static Response of(int status, String type, byte[] bytes) {
        return new Response(status, Map.of(TYPE, type), new Bytes(bytes));
    }

    public static Response file(Path path, String type) {
        return new Response(200, Map.of(TYPE, type), new File(path));
    }

    public static Response stream(String type, Producer producer) {
        return new Response(200, Map.of(TYPE, type), new Streaming(producer));
    }

    public Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body);
    }

    Optional<String> type() {
        return Optional.ofNullable(headers.get(TYPE));
    }
}
