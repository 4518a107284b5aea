package dev.harthon.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every example that the help shows is run, in a folder that has what they speak of, against a local cluster. */
class ExamplesTest {

    @TempDir
    Path here;

    @Test
    void everyExampleOfTheHelpWorks() throws Exception {
        Path source = Path.of("").toAbsolutePath();
        Files.createDirectories(here.resolve("home"));
        ExampleWorld.write(source, here);

        String said = play();

        assertThat(said.lines().filter(line -> line.startsWith("ok    "))).hasSizeGreaterThan(150);
        assertThat(said.lines().filter(line -> !line.startsWith("ok    "))).isEmpty();
    }

    /** A process of its own, because examples name files below the folder where they are run. */
    private String play() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Dharthon.home=" + here.resolve("dist"),
                        "-Djava.io.tmpdir=" + here,
                        "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ExamplePlayer.class.getName())
                .directory(here.toFile())
                .redirectErrorStream(true);
        builder.environment().put("HOME", Files.createDirectories(here.resolve("apart")).toString());
        Process player = builder.start();
        List<String> lines = List.of(new String(player.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        assertThat(player.waitFor()).as(String.join("\n", lines)).isZero();
        return String.join("\n", lines);
    }
}
