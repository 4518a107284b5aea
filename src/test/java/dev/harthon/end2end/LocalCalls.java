package dev.harthon.end2end;

import dev.harthon.end2end.BuiltHarthon.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Single calls that share a home, and with it a session and a detached cluster. */
final class LocalCalls {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path home;
    private final BuiltHarthon harthon;

    LocalCalls(Path home) throws IOException {
        this.home = home;
        Path temporary = Files.createDirectories(home.resolve("tmp"));
        this.harthon = new BuiltHarthon(home).session("work").with("TMPDIR", temporary.toString());
    }

    Path home() {
        return home;
    }

    BuiltHarthon harthon() {
        return harthon;
    }

    /** Makes several calls, words parted by single blanks; each must succeed. */
    void all(String... lines) throws Exception {
        for (String line : lines) {
            ok(line.split(" "));
        }
    }

    /** A call that must succeed. */
    Result ok(String... words) throws Exception {
        return harthon.run(words).succeeded();
    }

    /** The standard output of a call with {@code -o json}, which must be JSON and no more. */
    JsonNode json(String... words) throws Exception {
        String[] asked = Stream.concat(Arrays.stream(words), Stream.of("-o", "json")).toArray(String[]::new);
        return JSON.readTree(ok(asked).out());
    }

    /** Ends the detached cluster of a test that may have failed before it did so itself. */
    void stopCluster() throws Exception {
        if (Files.exists(home.resolve(".local/state/harthon/local.toml"))) {
            harthon.run("local", "stop");
        }
    }

    /** Files that somebody began and never finished. */
    List<Path> halfDone() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> file.getFileName().toString().contains(".tmp-")).toList();
        }
    }
}
