package dev.harthon.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.end2end.BuiltHarthon.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the README says is so, and every session that comes with Harthon can be played. */
class ReadmeIT {

    private static final Pattern SHELL_BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");

    @TempDir
    Path home;

    /** The quickstart itself is played by another test; here, that these are its words. */
    @Test
    void theTwoCommandsAreTheFirstThatAReaderMeets() throws Exception {
        assertThat(shellBlocks()).startsWith(
                "mvn -q -DskipTests package && target/dist/bin/harthon replay sessions/quickstart.harthon\n",
                "mvn verify\n");
        assertThat(Path.of("sessions/quickstart.harthon")).isRegularFile();
        assertThat(Path.of("target/dist/bin/harthon")).isExecutable();
    }

    @TestFactory
    Stream<DynamicTest> everySessionIsInTheDistributionAndFreeOfMistakes() throws Exception {
        List<Path> scripts;
        try (Stream<Path> files = Files.list(Path.of("sessions"))) {
            scripts = files.filter(file -> file.toString().endsWith(".harthon")).sorted().toList();
        }
        return scripts.stream().map(script -> DynamicTest.dynamicTest(script.toString(), () -> check(script)));
    }

    private void check(Path script) throws Exception {
        Path shipped = BuiltHarthon.distribution().resolve(script.toString());
        assertThat(shipped).hasSameBinaryContentAs(script);

        Result result = new BuiltHarthon(home)
                .with("packages", "/packages")
                .run("replay", shipped.toString(), "--dry-run");

        assertThat(result.exit()).as(result.toString()).isZero();
        assertThat(result.err()).contains("all well, nothing was run");
    }

    private static List<String> shellBlocks() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        return SHELL_BLOCK.matcher(readme).results().map(found -> found.group(1)).toList();
    }
}
