package dev.harthon.mesos;

import dev.harthon.http.HttpCaller;
import dev.harthon.http.Json;
import dev.harthon.http.LoopbackServer;
import dev.harthon.http.LoopbackServer.Answer;
import dev.harthon.http.LoopbackServer.Asked;
import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An agent with files in memory, with the limits and oddities of the real one's files API. */
public final class FakeAgent implements AutoCloseable {

    private static final int CAP = 65_536;

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, String> tasks = new LinkedHashMap<>();
    private final LoopbackServer server = LoopbackServer.answering(this::answer);

    /** Without the operator API, as behind some routers. */
    public volatile boolean legacyOnly;

    /** Every answer is this status, when it is not 0: an agent that restarts. */
    public volatile int status;

    public synchronized void addTask(String taskId) {
        tasks.put(taskId, "/work/runs/" + taskId);
        files.put(path(taskId, "stdout"), new byte[0]);
        files.put(path(taskId, "stderr"), new byte[0]);
    }

    public void append(String taskId, String file, byte[] more) {
        files.merge(path(taskId, file), more, (old, added) -> {
            byte[] all = Arrays.copyOf(old, old.length + added.length);
            System.arraycopy(added, 0, all, old.length, added.length);
            return all;
        });
    }

    public void append(String taskId, String file, String more) {
        append(taskId, file, more.getBytes(StandardCharsets.UTF_8));
    }

    /** Rotates as logrotate does: {@code stdout} becomes {@code stdout.1}, and so on. */
    public void rotate(String taskId, String file) {
        for (int number = 8; number >= 1; number--) {
            byte[] old = files.remove(path(taskId, file + "." + number));
            if (old != null) {
                files.put(path(taskId, file + "." + (number + 1)), old);
            }
        }
        files.put(path(taskId, file + ".1"), files.put(path(taskId, file), new byte[0]));
    }

    public void write(String taskId, String file, String content) {
        files.put(path(taskId, file), content.getBytes(StandardCharsets.UTF_8));
    }

    public void remove(String taskId, String file) {
        files.remove(path(taskId, file));
    }

    public Sandboxes sandboxes(HttpCaller http) {
        return new Sandboxes(http, slaveId -> server.uri());
    }

    public LoopbackServer server() {
        return server;
    }

    private static String path(String taskId, String file) {
        return "/work/runs/" + taskId + "/" + file;
    }

    private Answer answer(Asked asked) {
        if (status != 0) {
            return Answer.of(status, "Agent has not finished recovery");
        }
        if (asked.path().equals("/state")) {
            return Answer.json(200, state().toString());
        }
        if (asked.path().equals("/api/v1") && !legacyOnly) {
            return operator(Json.parse(asked.body()).path("read_file"));
        }
        return asked.path().startsWith("/files/read") ? read(asked) : Answer.of(404, "404 Not Found.");
    }

    private synchronized JsonNode state() {
        ObjectNode state = Json.object();
        ObjectNode framework = state.putArray("frameworks").addObject().put("id", "fw");
        var executors = framework.putArray("executors");
        tasks.forEach((id, directory) -> executors.addObject().put("id", id).put("container", "c-" + id)
                .put("directory", directory));
        return state;
    }

    private Answer operator(JsonNode request) {
        byte[] file = files.get(request.path("path").asString());
        if (file == null) {
            return Answer.of(404, "");
        }
        byte[] piece = piece(file, request.path("offset").asLong(), request.path("length").asLong(-1));
        ObjectNode answer = Json.object().put("type", "READ_FILE");
        answer.putObject("read_file").put("size", file.length)
                .put("data", Base64.getEncoder().encodeToString(piece));
        return Answer.json(200, answer.toString());
    }

    private Answer read(Asked asked) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : asked.path().replaceFirst("^[^?]*\\?", "").split("&")) {
            query.put(pair.split("=")[0], URLDecoder.decode(pair.split("=")[1], StandardCharsets.UTF_8));
        }
        byte[] file = files.get(query.get("path"));
        if (file == null) {
            return Answer.of(404, "");
        }
        long offset = Long.parseLong(query.get("offset"));
        boolean sizeOnly = offset == -1;
        byte[] piece = sizeOnly ? new byte[0] : piece(file, offset, Long.parseLong(query.get("length")));
        return new Answer(200, Map.of("Content-Type", "application/json"),
                json(piece, sizeOnly ? file.length : offset));
    }

    private static byte[] piece(byte[] file, long offset, long length) {
        int from = (int) Math.min(offset, file.length);
        int count = (int) Math.min(length < 0 ? CAP : Math.min(length, CAP), file.length - from);
        return Arrays.copyOfRange(file, from, from + count);
    }

    /** Bytes go into the string as they are, only control characters, quote and backslash are escaped. */
    private static byte[] json(byte[] data, long offset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("{\"data\":\"".getBytes());
        for (byte one : data) {
            if (one == '"' || one == '\\') {
                out.write('\\');
                out.write(one);
            } else if (one == '\n') {
                out.writeBytes("\\n".getBytes());
            } else if ((one & 0xff) < 0x20) {
                out.writeBytes(String.format("\\u%04X", one).getBytes());
            } else {
                out.write(one);
            }
        }
        out.writeBytes(("\",\"offset\":" + offset + "}").getBytes());
        return out.toByteArray();
    }

    @Override
    public void close() {
        server.close();
    }
}
