package dev.harthon.local.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** No recording is forgotten: each is played by a test, or there is a reason why not. */
class EveryTranscriptTest {

    private static final Map<String, String> NOT_PLAYED = Map.of(
            "agent-restart", "the agent here is no process of its own; a restart is tested with the whole cluster",
            "errors-auth", "the body is a page of HTML; clients want JSON, which is tested at the front door",
            "errors-max-deployments", "recorded with a limit of one, which is fixed here",
            "failure-exit-3", "the next launch had overtaken it; the other exits are played",
            "failure-mount-refused", "it needs an agent that forbids mounts, and tells of the kernel",
            "failure-non-ascii-gnu", "the next launch had overtaken it; the other archive format is played",
            "failure-oom", "it needs control groups; the words are compared where the fault is tested",
            "sse-deployments", "its deployments are played, and their events are those of the other streams");

    @Test
    void eachIsPlayedOrHasAReasonWhyNot() throws IOException {
        Path folder = Path.of(System.getProperty("harthon.shared", "../shared"), "transcripts");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no recorded exchanges at " + folder);
        String tests = sources();
        List<String> forgotten;
        try (Stream<Path> files = Files.list(folder)) {
            forgotten = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.replace(".json", ""))
                    .filter(name -> !NOT_PLAYED.containsKey(name) && !mentioned(tests, name))
                    .sorted().toList();
        }
        assertThat(forgotten).isEmpty();
        assertThat(NOT_PLAYED.keySet()).allMatch(name -> Files.exists(folder.resolve(name + ".json")));
    }

    /** By its whole name, or without the family that its test adds. */
    private static boolean mentioned(String tests, String name) {
        String rest = name.replaceFirst("^(failure|health|queue)-", "");
        return tests.contains('"' + name + '"') || tests.contains('"' + rest + '"');
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java/dev/harthon/local"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("EveryTranscriptTest.java"))
                    .map(EveryTranscriptTest::text).collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
