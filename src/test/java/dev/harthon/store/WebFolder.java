package dev.harthon.store;

import dev.harthon.http.LoopbackServer;
import dev.harthon.http.LoopbackServer.Answer;
import dev.harthon.http.LoopbackServer.Asked;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A web server that keeps what is PUT to it, with the faults that a test switches on. */
final class WebFolder implements AutoCloseable {

    final Map<String, byte[]> files = new ConcurrentHashMap<>();
    final LoopbackServer server = LoopbackServer.answering(this::answer);

    /** What becomes of an upload on its way to the disk. */
    volatile UnaryOperator<byte[]> keeping = body -> body;

    volatile int putStatus = 201;
    volatile boolean readsNeedCredentials;
    volatile boolean headIsSupported = true;

    private Answer answer(Asked asked) {
        return switch (asked.method()) {
            case "PUT" -> put(asked);
            case "DELETE" -> Answer.of(files.remove(asked.path()) == null ? 404 : 204, "");
            default -> get(asked);
        };
    }

    private Answer put(Asked asked) {
        if (putStatus / 100 == 2) {
            files.put(asked.path(), keeping.apply(asked.body()));
        }
        return Answer.of(putStatus, putStatus / 100 == 2 ? "" : "no");
    }

    private Answer get(Asked asked) {
        byte[] file = files.get(asked.path());
        if (readsNeedCredentials && !asked.headers().containsKey("authorization")) {
            return Answer.of(401, "");
        }
        if (asked.method().equals("HEAD") && !headIsSupported) {
            return Answer.of(405, "");
        }
        return file == null ? Answer.of(404, "") : new Answer(200, Map.of(), file);
    }

    static UnaryOperator<byte[]> half() {
        return body -> Arrays.copyOf(body, body.length / 2);
    }

    long uploads() {
        return server.asked().stream().filter(asked -> asked.method().equals("PUT")).count();
    }

    @Override
    public void close() {
        server.close();
    }
}
