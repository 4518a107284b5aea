package dev.harthon.local.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Starts a command in a session of its own, below a small shell that notes how it ended. The shell has a session of its
 * own too, so that a Ctrl-C at our terminal reaches neither.
 *
 * <p>{@code setsid --wait} tells an exit with status 139 from a segmentation fault, which no shell does. Where there is
 * no such {@code setsid}, the command is our own child and the end is guessed.
 *
 * <p>The command waits for a word on its standard input, so that what is said of its start comes before what it says.
 */
public final class Launcher {

    private static final String WATCH = """
            run=$1 out=$2 err=$3 setsid=$4 sh=$5; shift 5
            "$setsid" --fork --wait "$sh" -c '
              echo "$$"; out=$1 err=$2; shift 2; read -r go || exit 9
              exec "$@" </dev/null >>"$out" 2>>"$err"
            ' sh "$out" "$err" "$@" 2>"$run/launcher"
            echo "$?" >"$run/status"
            """;

    private final String sh = Tools.path("sh");
    private final String setsid = Tools.path("setsid");
    private final boolean sessions;

    private Launcher(boolean sessions) {
        this.sessions = sessions;
    }

    static Launcher detect() {
        try {
            Process probe = new ProcessBuilder(Tools.path("setsid"), "--fork", "--wait", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Launcher(probe.waitFor(10, TimeUnit.SECONDS) && probe.exitValue() == 0);
        } catch (IOException e) {
            return new Launcher(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Launcher(false);
        }
    }

    Running launch(List<String> command, Map<String, String> environment, Sandbox sandbox) throws IOException {
        List<String> words = new ArrayList<>();
        if (sessions) {
            words.addAll(List.of(setsid, sh, "-c", WATCH, "sh", sandbox.meta().toString(),
                    sandbox.stdout().toString(), sandbox.stderr().toString(), setsid, sh));
        }
        words.addAll(hyphenated(command, environment));
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(sandbox.directory().toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        if (!sessions) {
            Process process = builder.redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(sandbox.stdout().toFile()))
                    .redirectError(ProcessBuilder.Redirect.appendTo(sandbox.stderr().toFile()))
                    .start();
            return new Running(process.pid(), Optional.of(process), sandbox.meta(),
                    () -> Exit.guessed(process.exitValue()));
        }
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new Running(readPid(process), Optional.of(process), sandbox.meta(), () -> exit(sandbox.meta()));
    }

    /** A shell drops variables whose names it could not write, such as PORT_HTTP-API; {@code env} keeps them. */
    private static List<String> hyphenated(List<String> command, Map<String, String> environment) {
        List<String> odd = environment.entrySet().stream()
                .filter(variable -> !variable.getKey().matches("[A-Za-z_][A-Za-z0-9_]*"))
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .toList();
        List<String> words = new ArrayList<>();
        if (!odd.isEmpty()) {
            words.add(Tools.path("env"));
            words.addAll(odd);
        }
        words.addAll(command);
        return words;
    }

    private static long readPid(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        String line = lines.readLine();
        if (line == null) {
            throw new IOException("the command could not be forked");
        }
        return Long.parseLong(line.trim());
    }

    static Exit exit(Path meta) throws IOException {
        Path status = meta.resolve("status");
        if (!Files.exists(status)) {
            return Exit.signal(9);
        }
        int number = Integer.parseInt(Files.readString(status).trim());
        boolean abnormal = Files.readString(meta.resolve("launcher")).contains("did not exit normally");
        return abnormal ? Exit.signal(number & 0x7f) : Exit.status(number);
    }
}
