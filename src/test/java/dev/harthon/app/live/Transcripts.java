package dev.harthon.app.live;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exchanges recorded from a real Marathon, where they are at hand. */
final class Transcripts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Transcripts() {}

    /** All exchanges of the files, in their order. */
    static Stream<JsonNode> exchanges(String... files) throws Exception {
        Path folder = Path.of(System.getProperty("harthon.shared", "../shared")).resolve("transcripts");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no recorded exchanges in " + folder);
        List<String> wanted = List.of(files);
        try (Stream<Path> list = Files.list(folder)) {
            List<Path> paths = list.filter(path -> path.toString().endsWith(".json"))
                    .filter(path -> wanted.isEmpty() || wanted.contains(path.getFileName().toString()))
                    .sorted()
                    .toList();
            return paths.stream().flatMap(path -> JSON.readTree(path.toFile()).valueStream());
        }
    }

    static JsonNode read(String json) {
        return JSON.readTree(json);
    }
}
