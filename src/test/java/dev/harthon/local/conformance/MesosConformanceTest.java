package dev.harthon.local.conformance;

import dev.harthon.local.Api;
import dev.harthon.local.Await;
import dev.harthon.local.LocalCluster;
import dev.harthon.local.LocalClusterOptions;
import dev.harthon.local.Transcript;
import dev.harthon.local.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The faces of master and agent, while one task runs and another has ended. */
class MesosConformanceTest {

    private static final String DEMO = "{\"id\":\"/logs/demo\",\"cmd\":\"i=0; python3 -c pass; exec sleep 1000\","
            + "\"cpus\":0.1,\"mem\":64,\"portDefinitions\":[]}";
    private static final String DONE = "{\"id\":\"/logs/done\",\"cmd\":\"echo bye; exit 0\",\"cpus\":0.1,\"mem\":32,"
            + "\"portDefinitions\":[],\"labels\":{\"l\":\"1\"},\"backoffSeconds\":3600}";

    private static LocalCluster cluster;
    private static Names names;
    private static Path sandbox;

    @BeforeAll
    static void start() throws IOException {
        cluster = LocalCluster.start(LocalClusterOptions.defaults().withAttributes(new TreeMap<>(
                Map.of("rack", "r1", "zone", "z1"))));
        Api api = new Api(cluster);
        names = Stage.set(cluster);
        names.add("baf3ce10-443c-46eb-97ef-86cddaba649f", api.master("/state").path("id").stringValue());
        api.post("/v2/apps", DEMO);
        api.running("logs/demo");
        api.post("/v2/apps", DONE);
        Await.until("one has ended", () -> !executors(api, "completed_executors").isEmpty());
        JsonNode demo = executors(api, "executors").get(0);
        know(demo, "e3a959d5-e6e2-11f1-aad3-02fc00000001", "394bba08-e647-4e82-803f-3503c9aa0875");
        know(executors(api, "completed_executors").get(0),
                "0c093266-e6e3-11f1-aad3-02fc00000001", "315aa1dd-37fc-4bdd-ba50-aad5bae585c6");
        sandbox = Path.of(demo.path("directory").stringValue());
        fill();
    }

    private static JsonNode executors(Api api, String list) {
        return Json.read(api.agent("/state").body()).at("/frameworks/0/" + list);
    }

    private static void know(JsonNode executor, String instance, String container) {
        names.learn("instance-" + instance, executor.path("id").stringValue());
        names.add(container, executor.path("container").stringValue());
    }

    private static void fill() throws IOException {
        Files.writeString(sandbox.resolve("stdout"), "gr\u00fc\u00dfe, \u65e5\u672c\nno newline at end");
        write("big.txt", IntStream.range(0, 7000).mapToObj("line %06d 0123456789abcdef\n"::formatted)
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append).substring(0, 196_000));
        write("utf8.txt", "a".repeat(65_534) + "\u65e5\u65e5\u672c end\n");
        write("ctl.txt", Transcript.read("agent-files").stream()
                .filter(entry -> entry.at("/request/path").stringValue().contains("ctl.txt"))
                .map(entry -> entry.at("/response/body/data").stringValue("")).findFirst().orElseThrow());
        byte[] all = new byte[1024];
        IntStream.range(0, all.length).forEach(i -> all[i] = (byte) i);
        Files.write(sandbox.resolve("bin.dat"), all);
        write("empty.txt", "");
        write("trunc.log", "x".repeat(1000));
        Files.createDirectories(sandbox.resolve("d/e"));
        Files.createSymbolicLink(sandbox.resolve("in"), Path.of("big.txt"));
        Files.createSymbolicLink(sandbox.resolve("out"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(sandbox.resolve("dang"), Path.of("nowhere"));
    }

    private static void write(String name, String text) throws IOException {
        Files.write(sandbox.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @TestFactory
    Stream<DynamicTest> faces() {
        return Stream.of("master", "agent-state", "v1-master", "v1-agent", "agent-files", "agent-files-caps")
                .flatMap(MesosConformanceTest::exchanges);
    }

    private static Stream<DynamicTest> exchanges(String name) {
        try {
            return Transcript.read(name).stream().map(entry -> DynamicTest.dynamicTest(
                    name + " " + entry.at("/request/method").stringValue() + " " + brief(entry),
                    () -> ask(entry)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void ask(JsonNode entry) throws IOException {
        String note = entry.path("note").stringValue("");
        if (note.startsWith("file shrank")) {
            write("trunc.log", "abc");
        } else if (note.startsWith("after rotation")) {
            Files.move(sandbox.resolve("trunc.log"), sandbox.resolve("trunc.log.1"));
            write("trunc.log", "fresh");
        }
        new Replay(cluster, names).ask(entry);
    }

    private static String brief(JsonNode entry) {
        return entry.at("/request/path").stringValue().replaceAll("%2Fvar.*86cddaba649f", "…")
                + " " + entry.at("/request/body/type").stringValue("") + " " + entry.path("note").stringValue("");
    }
}
