package dev.harthon.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

        Result succeeded() {
            assertThat(exit).as(toString()).isZero();
            return this;
        }
    }

    private final Path home;
    private final Path installed;
    private final List<String> launcher = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();

    BuiltHarthon(Path home) {
        this(home, distribution());
    }

    BuiltHarthon(Path home, Path installed) {
        this.home = home;
        this.installed = installed;
        environment.put("HOME", home.toString());
        environment.put("TMPDIR", home.toString());
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
        return through("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
    }

    /** Started by another program, which gets the call as its last arguments. */
    BuiltHarthon through(String... program) {
        launcher.addAll(List.of(program));
        return this;
    }

    BuiltHarthon with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Works on a session that lasts between calls. */
    BuiltHarthon session(String name) {
        return with("HARTHON_SESSION", name);
    }

    Result run(String... arguments) throws IOException, InterruptedException {
        return feed("", arguments);
    }

    /** Runs with the text on standard input. */
    Result feed(String input, String... arguments) throws IOException, InterruptedException {
        try (Running running = new Running(builder(arguments), input)) {
            return running.end();
        }
    }

    /** Starts it; the caller waits. */
    Running start(String... arguments) throws IOException {
        return new Running(builder(arguments), "");
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(launcher);
        command.add(installed.resolve("bin/harthon").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }
}
