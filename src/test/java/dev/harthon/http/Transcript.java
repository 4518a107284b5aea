package dev.harthon.http;

import dev.harthon.http.LoopbackServer.Answer;
import dev.harthon.http.LoopbackServer.Asked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;

/** Exchanges recorded from a real Marathon and Mesos, read and served again. */
public final class Transcript {

    /** One recorded exchange. */
    public record Entry(String server, String method, String path, JsonNode request, JsonNode response, double at) {

        public int status() {
            return response.path("status").asInt();
        }

        public JsonNode body() {
            return response.path("body");
        }

        public Answer answer() {
            Map<String, String> headers = new LinkedHashMap<>();
            response.path("headers").properties().stream()
                    .filter(one -> !one.getKey().matches("(?i)transfer-encoding|connection"))
                    .forEach(one -> headers.put(one.getKey(), one.getValue().asString()));
            byte[] bytes = response.has("bodyBase64")
                    ? Base64.getDecoder().decode(response.path("bodyBase64").asString())
                    : body().isString() ? body().asString().getBytes(StandardCharsets.UTF_8)
                    : body().toString().getBytes(StandardCharsets.UTF_8);
            return new Answer(status(), headers, bytes);
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    private Transcript(JsonNode recorded) {
        for (JsonNode one : recorded) {
            JsonNode request = one.path("request");
            entries.add(new Entry(one.path("server").asString("marathon"), request.path("method").asString(),
                    request.path("path").asString(), request, one.path("response"), one.path("at").asDouble()));
        }
    }

    /** The folder of recorded exchanges; the test is skipped where it is not there. */
    public static Path folder() {
        Path folder = Path.of(System.getProperty("harthon.shared", "../shared")).resolve("transcripts");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no recorded exchanges in " + folder.toAbsolutePath());
        return folder;
    }

    public static Transcript of(String name) {
        try {
            return new Transcript(Json.parse(Files.readAllBytes(folder().resolve(name + ".json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Entry> entries() {
        return entries;
    }

    /** Serves the exchanges of one server in their order: each question gets its next recorded answer. */
    public LoopbackServer serve(String server) {
        List<Entry> left = new ArrayList<>(entries.stream().filter(one -> one.server().equals(server)).toList());
        return LoopbackServer.answering(asked -> next(left, asked));
    }

    private static synchronized Answer next(List<Entry> left, Asked asked) {
        Optional<Entry> exact = left.stream().filter(one -> matches(one, asked, true)).findFirst();
        Optional<Entry> entry = exact.or(() -> left.stream().filter(one -> matches(one, asked, false)).findFirst());
        entry.ifPresent(left::remove);
        return entry.map(Entry::answer).orElseGet(() -> Answer.of(599, "not recorded: " + asked));
    }

    private static boolean matches(Entry entry, Asked asked, boolean withQuery) {
        return entry.method().equals(asked.method()) && callType(entry).equals(callType(asked))
                && form(entry.path(), withQuery).equals(form(asked.path(), withQuery));
    }

    /** The calls of the operator API share one path; their type tells them apart. */
    private static String callType(Entry entry) {
        return entry.request().path("body").path("type").asString("");
    }

    private static String callType(Asked asked) {
        boolean json = asked.path().endsWith("/api/v1") && asked.body().length > 0;
        return json ? Json.parse(asked.body()).path("type").asString("") : "";
    }

    private static String form(String path, boolean withQuery) {
        String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        return withQuery ? decoded : decoded.replaceFirst("\\?.*", "");
    }
}
