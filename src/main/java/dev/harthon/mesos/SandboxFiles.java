package dev.harthon.mesos;

import dev.harthon.http.BodySink;
import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpReply;
import dev.harthon.http.Urls;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** The files of one sandbox; names are relative to it. */
public final class SandboxFiles {

    private final HttpCaller http;
    private final Sandbox sandbox;
    private final OperatorReader operator;
    private final FilesReader files;
    private volatile boolean useOperator = true;

    SandboxFiles(HttpCaller http, Sandbox sandbox) {
        this.http = http;
        this.sandbox = sandbox;
        this.operator = new OperatorReader(http);
        this.files = new FilesReader(http);
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    /** The entries of a folder by name; an empty name is the sandbox. A file gives an empty list, too. */
    public Optional<List<SandboxFile>> list(String folder) {
        HttpReply reply = http.send(HttpCall.get(uri("/files/browse", folder)).accept("application/json"));
        if (reply.status() == 404) {
            return Optional.empty();
        }
        List<SandboxFile> entries = new ArrayList<>();
        reply.require("cannot list " + sandbox.path(folder)).json().forEach(entry -> entries.add(entry(entry)));
        return Optional.of(List.copyOf(entries));
    }

    /**
     * Bytes at an offset, 64 KiB at most; none at or beyond the end. Nothing when there is no such file.
     *
     * @throws dev.harthon.fault.Fault for a folder, and for a link that leaves the sandbox
     */
    public Optional<Chunk> read(String file, long offset, int length) {
        if (useOperator) {
            try {
                return operator.read(sandbox.agent(), sandbox.path(file), offset, length);
            } catch (ChunkReader.NotOffered e) {
                useOperator = false;
            }
        }
        return files.read(sandbox.agent(), sandbox.path(file), offset, length);
    }

    /** Size in bytes; nothing when there is no such file. */
    public OptionalLong size(String file) {
        if (useOperator) {
            Optional<Chunk> chunk = read(file, 0, 0);
            if (chunk.isEmpty() || chunk.get().size().isPresent()) {
                return chunk.map(Chunk::size).orElse(OptionalLong.empty());
            }
        }
        return files.size(sandbox.agent(), sandbox.path(file));
    }

    /** Streams a whole file; {@code false} when there is none. */
    public boolean download(String file, BodySink sink) {
        HttpReply reply = http.download(HttpCall.get(uri("/files/download", file)), sink);
        if (reply.status() == 404) {
            return false;
        }
        reply.require("cannot read " + sandbox.path(file));
        return true;
    }

    private URI uri(String route, String file) {
        return Urls.below(sandbox.agent(), route + "?path=" + Urls.encode(sandbox.path(file)));
    }

    private static SandboxFile entry(JsonNode json) {
        String path = json.path("path").asString("");
        long millis = (long) (json.path("mtime").asDouble(0) * 1000);
        return new SandboxFile(path.substring(path.lastIndexOf('/') + 1), json.path("size").asLong(0),
                json.path("mode").asString(""), Instant.ofEpochMilli(millis), json.path("uid").asString(""),
                json.path("gid").asString(""));
    }
}
