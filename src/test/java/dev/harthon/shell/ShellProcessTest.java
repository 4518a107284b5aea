package dev.harthon.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell as a process of its own: signals, pipes and locales. */
class ShellProcessTest {

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void needsPosix() {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
    }

    @AfterEach
    void endsWhatIsLeft() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void ctrlCStopsTheCommandAndGives130() throws Exception {
        Assumptions.assumeFalse(ignoresSigint(), "SIGINT is ignored here, as in a job in the background");
        Process shell = start(Map.of(), "wait");
        awaitLine(shell, "waiting");
        kill("-INT", shell);
        assertThat(end(shell)).isEqualTo(130);
        assertThat(text("err")).isEqualTo("cleaned up\ninterrupted\n");
    }

    @Test
    void terminationLetsTheCommandCleanUpAndGives143() throws Exception {
        Process shell = start(Map.of(), "wait");
        awaitLine(shell, "waiting");
        kill("-TERM", shell);
        assertThat(end(shell)).isEqualTo(143);
        assertThat(text("err")).startsWith("cleaned up\n");
    }

    @Test
    void endsQuietlyWhenItsReaderLeaves() throws Exception {
        Process shell = start(Map.of(), "flood");
        awaitLine(shell, "more");
        shell.getInputStream().close();
        assertThat(end(shell)).isZero();
        assertThat(text("err")).isEmpty();
    }

    @Test
    void speaksUtf8IntoAPipeInAnyLocale() throws Exception {
        Process shell = start(Map.of("LC_ALL", "C"));
        shell.getOutputStream().write("set id caf\u00e9\n".getBytes(StandardCharsets.UTF_8));
        shell.getOutputStream().close();
        byte[] said = shell.getInputStream().readAllBytes();
        assertThat(new String(said, StandardCharsets.UTF_8)).isEqualTo("id = caf\u00e9\n");
        assertThat(end(shell)).isZero();
    }

    @Test
    void runsALineOfAPipeBeforeTheNextIsWritten() throws Exception {
        Process shell = start(Map.of());
        shell.getOutputStream().write("set id x\n".getBytes(StandardCharsets.UTF_8));
        shell.getOutputStream().flush();
        awaitLine(shell, "id = x");
        shell.getOutputStream().write("set id".getBytes(StandardCharsets.UTF_8));
        shell.getOutputStream().close();
        assertThat(end(shell)).isEqualTo(2);
        assertThat(text("err")).startsWith("<stdin>:2: error: set needs <value>");
    }

    /** A process inherits it; Linux says so in the second bit of a mask. */
    private static boolean ignoresSigint() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    private Process start(Map<String, String> env, String... argv) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SampleApplication.class.getName()));
        line.addAll(List.of(argv));
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(folder.resolve("err").toFile());
        builder.environment().putAll(env);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    /** The reader is kept open: closing it would close the pipe. */
    private static void awaitLine(Process shell, String line) throws IOException {
        BufferedReader reader = shell.inputReader(StandardCharsets.UTF_8);
        assertThat(reader.readLine()).isEqualTo(line);
    }

    private static void kill(String signal, Process process) throws Exception {
        new ProcessBuilder("/bin/sh", "-c", "kill " + signal + " " + process.pid()).start().waitFor();
    }

    private static int end(Process process) throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
