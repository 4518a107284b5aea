package dev.harthon.end2end;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Another shell with Harthon's completion, asked what it offers behind a line that is typed so far. */
final class ShellTab {

    private static final Path FILES = BuiltHarthon.distribution().resolve("completions");

    private final Path home;

    ShellTab(Path home) {
        this.home = home;
    }

    /** The replies that bash would be given: it breaks words at {@code =} and {@code :}. */
    List<String> bash(String line) throws Exception {
        List<String> words = new ArrayList<>(List.of((line + "\n").split("(?<=[=:])|(?=[=:])|(?= )| ")));
        words.replaceAll(word -> "'" + word.strip().replace("'", "'\\''") + "'");
        String script = "source '" + FILES.resolve("harthon.bash") + "'\n"
                + "COMP_WORDS=(" + String.join(" ", words).replace("'' ''", "''") + ")\n"
                + "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_LINE='" + line + "' COMP_POINT=" + line.length() + "\n"
                + "_harthon\n"
                + "((${#COMPREPLY[@]} == 0)) || printf '%s\\n' \"${COMPREPLY[@]}\"\n";
        return run("bash", "--norc", "-c", script);
    }

    /** What fish lists; descriptions stand behind a tab. */
    List<String> fish(String line) throws Exception {
        String quoted = "'" + line.replace("\\", "\\\\").replace("'", "\\'") + "'";
        return run("fish", "--no-config", "-c",
                "source '" + FILES.resolve("harthon.fish") + "'; complete -C" + quoted);
    }

    private List<String> run(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment());
        Path out = Files.createTempFile("offered", "");
        Path err = Files.createTempFile("said", "");
        try {
            Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command[0] + " does not end");
            }
            String said = Files.readString(err, UTF_8);
            if (!said.isEmpty()) {
                throw new AssertionError(command[0] + " says: " + said);
            }
            return Files.readAllLines(out, UTF_8);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("HOME", home.toString());
        environment.put("PATH", path());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("HAB_BLDR_URL", "http://127.0.0.1:1");
        return environment;
    }

    /** With harthon on it. */
    static String path() {
        return BuiltHarthon.distribution().resolve("bin") + ":" + System.getenv("PATH");
    }
}
