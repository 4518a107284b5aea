package dev.harthon.mesos;

import dev.harthon.http.HttpBody;
import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpReply;
import dev.harthon.http.Json;
import dev.harthon.http.Urls;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code READ_FILE} of the operator API: bytes and file size in one answer (mesos: docs/operator-http-api.md). */
final class OperatorReader implements ChunkReader {

    private static final Set<Integer> NOT_OFFERED = Set.of(401, 403, 405, 415, 501);

    private final HttpCaller http;

    OperatorReader(HttpCaller http) {
        this.http = http;
    }

    @Override
    public Optional<Chunk> read(URI agent, String path, long offset, int length) throws NotOffered {
        ObjectNode call = Json.object().put("type", "READ_FILE");
        call.putObject("read_file").put("path", path).put("offset", offset).put("length", length);
        HttpReply reply = http.send(
                HttpCall.post(Urls.below(agent, "/api/v1"), HttpBody.json(call))
                        .accept("application/json").within(PATIENCE));
        if (reply.status() == 404 && reply.text().isBlank()) {
            return Optional.empty();
        }
        if (reply.status() == 404 || NOT_OFFERED.contains(reply.status())) {
            throw new NotOffered();
        }
        JsonNode file = reply.require("cannot read " + path).json().path("read_file");
        byte[] data = Base64.getDecoder().decode(file.path("data").asString(""));
        return Optional.of(new Chunk(data, OptionalLong.of(file.path("size").asLong(0))));
    }
}
