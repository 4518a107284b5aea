package dev.harthon.local.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.local.Api;
import dev.harthon.local.LocalCluster;
import dev.harthon.local.Transcript;
import dev.harthon.local.http.Json;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Sends recorded requests to a cluster, in their order, and compares the answers. After a change the agents' reports
 * are held back, so that what was recorded of the moment after it can be seen; what does not agree then is asked for
 * again, with the reports let through, until it does.
 */
final class Replay {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern RUN = Pattern.compile("executors/([^/]+)/runs/([0-9a-f-]{36})");
    private static final List<String> HEADERS =
            List.of("Content-Type", "Location", "Cache-Control", "Pragma", "Expires", "X-Marathon-Leader");

    private final LocalCluster cluster;
    private final Api api;
    private final Names names;
    private final Pace pace;

    Replay(LocalCluster cluster, Names names) {
        this.cluster = cluster;
        this.api = new Api(cluster);
        this.names = names;
        this.pace = new Pace(cluster, api);
    }

    /** Of a series of polls the last answer counts. */
    void play(List<JsonNode> entries) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = new Entry(entries.get(i));
            boolean overtaken = i + 1 < entries.size() && entry.overtakenBy(new Entry(entries.get(i + 1)));
            if (!overtaken && !entry.isStream()) {
                if (i > 0 && entry.needsCalm() && entry.laterThan(new Entry(entries.get(i - 1)))) {
                    pace.settle();
                }
                play(entry);
            }
        }
        pace.letAllThrough();
    }

    /** Sends one request as it is, and expects the answer at once. */
    void ask(JsonNode recorded) {
        Entry entry = new Entry(recorded);
        List<Difference> differences = differences(entry, send(entry));
        assertThat(differences).as(lines(differences)).isEmpty();
    }

    private void play(Entry entry) {
        if (!entry.asks()) {
            pace.hold();
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<Difference> first = List.of();
        while (true) {
            pace.look();
            HttpResponse<byte[]> response = send(entry);
            List<Difference> differences = differences(entry, response);
            if (differences.isEmpty()) {
                if (!entry.asks()) {
                    pace.doom(body(response).findValuesAsString("id"));
                }
                new Comparison(names, where -> false).learn(entry.response().path("body"), body(response));
                return;
            }
            boolean again = entry.asks() || response.statusCode() >= 400 || body(response).path("tasks").isEmpty()
                    && body(response).has("tasks");
            if (!again || System.nanoTime() > deadline) {
                throw new AssertionError(entry + "\nat first: " + lines(first) + "\nat last: " + lines(differences));
            }
            first = first.isEmpty() ? differences : first;
            pace.letThrough();
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    /** A run's container is told by the agent's state, which the recording did not always ask for. */
    private void learnContainer(String text) {
        Matcher run = RUN.matcher(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        if (run.find() && !names.knows(run.group(2))) {
            String executor = names.translate(run.group(1));
            Json.read(api.agent("/state").body()).at("/frameworks/0").properties().stream()
                    .flatMap(list -> list.getValue().valueStream())
                    .filter(found -> found.path("id").stringValue("").equals(executor))
                    .forEach(found -> names.add(run.group(2), found.path("container").stringValue()));
        }
    }

    private static String lines(List<Difference> differences) {
        return differences.stream().map(difference -> "\n  " + difference).collect(Collectors.joining());
    }

    private HttpResponse<byte[]> send(Entry entry) {
        JsonNode request = entry.request();
        String server = entry.server();
        if (server.equals("agent")) {
            learnContainer(request.path("path").stringValue() + Transcript.body(request));
        }
        String base = switch (server) {
            case "master" -> cluster.masterUrl();
            case "agent" -> api.agentUrl();
            default -> cluster.marathonUrl();
        };
        List<String> headers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> header : request.path("headers").properties()) {
            headers.addAll(List.of(header.getKey(), header.getValue().stringValue()));
        }
        return api.send(request.path("method").stringValue(),
                base + names.translate(request.path("path").stringValue()).replace(" ", "%20"),
                names.translate(Transcript.body(request)).getBytes(StandardCharsets.UTF_8),
                headers.toArray(new String[0]));
    }

    private List<Difference> differences(Entry entry, HttpResponse<byte[]> response) {
        JsonNode recorded = entry.response();
        Predicate<String> tolerated = Departure.in(entry.method() + " " + entry.path());
        List<Difference> all = new ArrayList<>();
        if (!tolerated.test("status") && response.statusCode() != recorded.path("status").intValue()) {
            all.add(new Difference("status", recorded.path("status") + " expected but was " + response.statusCode()
                    + " " + new String(response.body(), StandardCharsets.UTF_8)));
        }
        for (String header : HEADERS) {
            String expected = recorded.path("headers").path(header).stringValue("");
            String actual = response.headers().firstValue(header).orElse("");
            if (!tolerated.test(header) && !expected.isEmpty() && !names.agree(expected, actual)) {
                all.add(new Difference(header, expected + " expected but was " + actual));
            }
        }
        if (recorded.has("body")) {
            all.addAll(new Comparison(names, tolerated).compare(recorded.path("body"), body(response)));
        }
        return all;
    }

    private static JsonNode body(HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        try {
            if (type.startsWith("application/json") && response.body().length > 0) {
                return Json.read(response.body());
            }
        } catch (JacksonException e) {
            // Not valid UTF-8, as the files API gives it: then it is text.
        }
        return JsonNodeFactory.instance.stringNode(new String(response.body(), StandardCharsets.UTF_8));
    }
}
