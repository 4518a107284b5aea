package dev.harthon.end2end;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.harthon.local.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The built shell in a terminal of 80 columns and 24 lines, typed at and looked at. */
final class Tmux implements AutoCloseable {

    /** Keeps the exit code; tmux itself does not always hear of the end. Ctrl-C is the program's alone. */
    private static final String KEEPER = "trap : INT; \"$@\"; echo $? >\"$0\"";

    private final Path home;
    private final String socket;
    private final Path exitCode;

    private Tmux(Path home) {
        this.home = home;
        this.socket = home.resolve("tmux-" + System.nanoTime()).toString();
        this.exitCode = Path.of(socket + "-exit");
    }

    /** Starts the shell; the settings are of its environment. */
    static Tmux start(Path home, String... settings) throws Exception {
        return start(home, List.of(BuiltHarthon.distribution().resolve("bin/harthon").toString()), settings)
                .await("@local");
    }

    /** Starts another program. */
    static Tmux start(Path home, List<String> program, String... settings) throws Exception {
        Tmux tmux = new Tmux(home);
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("HOME", home.toString());
        environment.put("TMPDIR", home.toString());
        environment.put("PATH", System.getenv("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TERM", "screen-256color");
        for (String setting : settings) {
            environment.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        List<String> command = new ArrayList<>(List.of("-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24",
                "-c", home.toString(), "env", "-i"));
        environment.forEach((name, value) -> command.add(name + "=" + value));
        command.addAll(List.of("sh", "-c", KEEPER, tmux.exitCode.toString()));
        command.addAll(program);
        command.addAll(List.of(";", "set-option", "remain-on-exit", "on"));
        tmux.tmux(command.toArray(String[]::new));
        return tmux;
    }

    /** Types the text as it is. */
    Tmux type(String text) {
        tmux("send-keys", "-l", text);
        return this;
    }

    /** Presses keys by tmux's names, such as {@code Tab}, {@code C-c}, {@code Enter}. */
    Tmux press(String... keys) {
        for (String key : keys) {
            tmux("send-keys", key);
        }
        return this;
    }

    /** Types a line and waits for what the screen shows then. */
    Tmux line(String line, String answer) {
        return type(line).press("Enter").await(answer);
    }

    /** Waits until the screen shows the text. */
    Tmux await(String text) {
        try {
            Await.until("the screen shows " + text, () -> screen().contains(text));
        } catch (AssertionError timeOut) {
            throw new AssertionError(timeOut.getMessage() + "\n" + screen(), timeOut);
        }
        return this;
    }

    /** Waits until the line of the cursor is this one, blanks at its end aside. */
    Tmux awaitPrompt(String prompt) {
        try {
            Await.until("the last line is " + prompt, () -> lastLine().equals(prompt));
        } catch (AssertionError timeOut) {
            throw new AssertionError(timeOut.getMessage() + "\n" + screen(), timeOut);
        }
        return this;
    }

    /** What is to be seen now. */
    String screen() {
        return tmux("capture-pane", "-p").stripTrailing();
    }

    /** The same, with the sequences that make its colours. */
    String colours() {
        return tmux("capture-pane", "-p", "-e").stripTrailing();
    }

    /** All lines since the start, each as long as it was written, however the terminal broke it. */
    List<String> lines() {
        return tmux("capture-pane", "-p", "-J", "-S", "-").lines().map(String::stripTrailing).toList();
    }

    /** Waits for the end of the shell, and gives its exit code. */
    int end() {
        Await.until("the shell has ended", () -> !status().isEmpty());
        return Integer.parseInt(status());
    }

    private String status() {
        try {
            return Files.exists(exitCode) ? Files.readString(exitCode).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        tmux("kill-server");
    }

    private String lastLine() {
        String screen = screen();
        return screen.substring(screen.lastIndexOf('\n') + 1).stripTrailing();
    }

    private String tmux(String... words) {
        List<String> command = new ArrayList<>(List.of("tmux", "-S", socket));
        command.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("TMUX");
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + said);
            }
            return said;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
