package dev.harthon.mesos;

import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpReply;
import dev.harthon.http.Json;
import dev.harthon.http.Urls;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * {@code /files/read}: raw bytes inside a JSON string, which need not be valid UTF-8 (mesos: src/files/files.cpp). Each
 * byte is taken for one character, and back.
 */
final class FilesReader implements ChunkReader {

    private final HttpCaller http;

    FilesReader(HttpCaller http) {
        this.http = http;
    }

    @Override
    public Optional<Chunk> read(URI agent, String path, long offset, int length) {
        return ask(agent, path, offset, length)
                .map(reply -> new Chunk(data(reply.body()), OptionalLong.empty()));
    }

    /** The size of a file. */
    OptionalLong size(URI agent, String path) {
        Optional<HttpReply> reply = ask(agent, path, -1, 0);
        return reply.isEmpty() ? OptionalLong.empty() : OptionalLong.of(reply.get().json().path("offset").asLong(0));
    }

    private Optional<HttpReply> ask(URI agent, String path, long offset, int length) {
        HttpReply reply = http.send(HttpCall.get(Urls.below(agent, "/files/read?path=" + Urls.encode(path)
                + "&offset=" + offset + "&length=" + length)).within(ChunkReader.PATIENCE));
        return reply.status() == 404 ? Optional.empty() : Optional.of(reply.require("cannot read " + path));
    }

    static byte[] data(byte[] body) {
        String text = Json.parse(new String(body, StandardCharsets.ISO_8859_1)).path("data").asString("");
        if (text.chars().allMatch(one -> one < 0x100)) {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
        return mixed(text);
    }

    /** Characters beyond a byte can only come from escapes of a server that knows the file's encoding: UTF-8. */
    private static byte[] mixed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.codePoints().forEach(point -> {
            if (point < 0x100) {
                bytes.write(point);
            } else {
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }
}
