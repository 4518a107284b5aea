package dev.harthon.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A task's sandbox as the agent makes it: the archive unpacked by the fetcher's rules, and the command run in it. */
public final class Sandbox implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final Path folder;
    private Process process;

    private Sandbox(Path folder) {
        this.folder = folder;
    }

    /** The fetcher knows neither owners nor special bits, and lets modes through a umask of 022. */
    public static Sandbox fetch(Path archive, Path folder) throws IOException {
        Files.createDirectories(folder);
        Tools.Result result = Tools.run(folder, "sh", "-c",
                "umask 022 && exec tar --no-same-owner --no-same-permissions -xzf \"$0\"", archive.toString());
        assertThat(result).isEqualTo(new Tools.Result(0, ""));
        return new Sandbox(folder);
    }

    /** The sandbox of an image of any number of files, which the fetcher takes in an order of its own. */
    public static Sandbox fetch(Image image, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Artifact> shuffled = new ArrayList<>(image.artifacts());
        Collections.reverse(shuffled);
        for (Artifact artifact : shuffled) {
            if (artifact.piece().extract()) {
                Tools.Result result = Tools.run(folder, "sh", "-c",
                        "umask 022 && exec tar --no-same-owner --no-same-permissions -xf \"$0\"",
                        artifact.file().toString());
                assertThat(result).isEqualTo(new Tools.Result(0, ""));
            } else {
                Files.copy(artifact.file(), folder.resolve(artifact.piece().name()));
            }
        }
        return new Sandbox(folder);
    }

    /** The sandbox of a task that an ordinary user runs: his, and no folder above it bars the way. */
    public Sandbox of(int user) {
        Tools.Result result = Tools.run(folder, "sh", "-c",
                "chown -R \"$0:$0\" . && while [ \"$PWD\" != / ]; do chmod a+x . && cd ..; done", String.valueOf(user));
        assertThat(result).isEqualTo(new Tools.Result(0, ""));
        return this;
    }

    public Path path(String path) {
        return folder.resolve(path);
    }

    /** Starts the image in an environment that holds nothing but the usual search path and these. */
    public Sandbox start(Map<String, String> environment) {
        return start(environment, List.of("sh", "-c", ImagePlan.COMMAND));
    }

    public Sandbox start(Map<String, String> environment, List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(path("stdout").toFile())
                    .redirectError(path("stderr").toFile());
            builder.environment().clear();
            builder.environment().put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
            builder.environment().putAll(environment);
            process = builder.start();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The exit code, when it has ended. */
    public int end() {
        try {
            assertThat(process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)).as("ends in time").isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Sends SIGTERM to every process of the task, as the executor does. */
    public int terminate() {
        process.descendants().toList().forEach(ProcessHandle::destroy);
        process.destroy();
        return end();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public String stdout() {
        return read(path("stdout"));
    }

    public String stderr() {
        return read(path("stderr"));
    }

    /** Waits until something is so; fails with the task's output if it is not so in time. */
    public void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(DEADLINE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end) || !process.isAlive() && !condition.getAsBoolean()) {
                throw new AssertionError("not in time; stdout: " + stdout() + " stderr: " + stderr());
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    /** What runs in the root of this sandbox. */
    public List<String> processes() {
        return ProcessHandle.allProcesses()
                .map(running -> Path.of("/proc", String.valueOf(running.pid()), "root"))
                .map(Sandbox::target)
                .filter(root -> root.startsWith(path("rootfs").toString()))
                .toList();
    }

    /** The kernel ends what is left of a namespace soon after its first process. */
    public void awaitNoProcess() {
        Instant end = Instant.now().plus(DEADLINE);
        while (!processes().isEmpty()) {
            assertThat(Instant.now()).as("processes are left").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException gone) {
            return "";
        }
    }

    /** The lines of the machine's mount table that name this sandbox. */
    public List<String> mounts() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/mounts")).stream()
                .filter(line -> line.contains(folder.toString()))
                .toList();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
            end();
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
