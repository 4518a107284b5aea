package dev.harthon.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Programs of the machine, for tests that use real ones. */
public final class Tools {

    private static final long SECONDS = 120;

    /** What a program printed, standard error included, and how it ended. */
    public record Result(int exitCode, String output) {}

    private Tools() {}

    /** Skips the test where a program is missing. */
    public static void require(String... programs) {
        for (String program : programs) {
            boolean found = Arrays.stream(System.getenv("PATH").split(":"))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
            Assumptions.assumeTrue(found, "this machine has no " + program);
        }
    }

    /** Skips the test where it does not run as root, or the kernel refuses mount namespaces. */
    public static void requireRoot() {
        Assumptions.assumeTrue(System.getProperty("user.name").equals("root"), "the test needs root");
        require("unshare", "chroot", "mount");
        Assumptions.assumeTrue(
                run(Path.of("/"), "unshare", "-m", "true").exitCode() == 0, "mount namespaces are refused here");
    }

    public static Result run(Path folder, String... command) {
        return run(folder, List.of(command));
    }

    public static Result run(Path folder, List<String> command) {
        try {
            Path output = Files.createTempFile("tool", ".out");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " does not end: " + Files.readString(output));
            }
            String text = new String(Files.readAllBytes(output), java.nio.charset.StandardCharsets.UTF_8);
            Files.delete(output);
            return new Result(process.exitValue(), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
