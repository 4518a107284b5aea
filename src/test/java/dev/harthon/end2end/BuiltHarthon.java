package dev.harthon.end2end;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * {@code target/dist/bin/harthon}, run in a home of its own, so that it sees no file of the machine's user and leaves
 * none behind.
 */
final class BuiltHarthon {

    /** What a run left: exit code, and what it wrote. */
    record Result(int exit, String out, String err) {
        @Override
        public String toString() {
            return "exit " + exit + "\n--- stdout\n" + out + "\n--- stderr\n" + err;
        }
    }

    private static final long PATIENCE_SECONDS = 180;

    private final Path home;
    private final List<String> launcher = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();

    BuiltHarthon(Path home) {
        this.home = home;
        environment.put("HOME", home.toString());
        environment.put("PATH", System.getenv("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("LC_ALL", "C.UTF-8");
    }

    static Path distribution() {
        return Path.of("target/dist").toAbsolutePath();
    }

    /** Runs as another user, who owns the home: needs root and setpriv. */
    BuiltHarthon as(String uid) throws IOException, InterruptedException {
        new ProcessBuilder("chown", "-R", uid + ":" + uid, home.toString()).start().waitFor();
        launcher.addAll(List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups"));
        return this;
    }

    BuiltHarthon with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Result run(String... arguments) throws IOException, InterruptedException {
        return feed("", arguments);
    }

    /** Runs with the text on standard input. */
    Result feed(String input, String... arguments) throws IOException, InterruptedException {
        Path in = Files.writeString(Files.createTempFile("harthon-in", ""), input);
        Path out = Files.createTempFile("harthon-out", "");
        Path err = Files.createTempFile("harthon-err", "");
        try {
            Process process = start(in, out, err, arguments);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("harthon " + String.join(" ", arguments) + " did not end\n" + read(out, err));
            }
            return new Result(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
        } finally {
            for (Path file : List.of(in, out, err)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Process start(Path in, Path out, Path err, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(launcher);
        command.add(distribution().resolve("bin/harthon").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String read(Path out, Path err) throws IOException {
        return Files.readString(out) + Files.readString(err);
    }
}
