package dev.harthon.end2end;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** What a test needs of the machine; without it the test is skipped, and says why. */
final class Tools {

    private Tools() {}

    static void needs(String... programs) {
        for (String program : programs) {
            assumeTrue(onPath(program), "needs " + program + " on the PATH");
        }
    }

    /** The command must work here. */
    static void needsAnswer(String... command) throws IOException, InterruptedException {
        needs(command[0]);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        assumeTrue(process.waitFor() == 0, () -> "needs " + String.join(" ", command) + " to work");
    }

    static void needsRoot() {
        assumeTrue(isRoot(), "needs root");
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The folder that mkharts.py filled with redis and what it needs. */
    static Path redis() {
        String folder = System.getProperty("harthon.redis", "");
        assumeTrue(!folder.isEmpty(), "needs -Dharthon.redis=FOLDER, made by mkharts.py");
        return Path.of(folder).toAbsolutePath();
    }

    private static boolean onPath(String program) {
        Stream<String> folders = Arrays.stream(System.getenv("PATH").split(":"));
        return Stream.concat(folders, Stream.of("/usr/sbin", "/sbin"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
