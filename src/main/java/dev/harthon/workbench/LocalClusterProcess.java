package dev.harthon.workbench;

import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.workbench.LocalClusterControl.Running;
import dev.harthon.workbench.LocalClusterControl.Size;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a local cluster in a process of its own: Harthon again, with {@code local start --foreground}. */
public final class LocalClusterProcess {

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final List<String> harthon;
    private final Path log;
    private final LocalClusterRecord record;
    private final KeptWork kept;

    /**
     * @param harthon the words that start Harthon on this machine
     * @param log gets what the process writes
     * @param kept where its cluster keeps what shall survive it
     */
    public LocalClusterProcess(List<String> harthon, Path log, LocalClusterRecord record, KeptWork kept) {
        this.kept = kept;
        this.harthon = List.copyOf(harthon);
        this.log = log;
        this.record = record;
    }

    /** Starts the process and waits until its cluster answers, unless somebody else did so meanwhile. */
    public Running start(Size size, LocalDoor door) {
        Path lock = log.resolveSibling("local.lock");
        return PrivateLock.holding(lock, () -> record.read().orElseGet(() -> startAlone(size, door)));
    }

    private Running startAlone(Size size, LocalDoor door) {
        Process process = spawn(size, door);
        long deadline = System.nanoTime() + STARTS_WITHIN.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<Running> running = record.read();
            if (running.isPresent()) {
                return running.get();
            }
            if (ended(process)) {
                break;
            }
        }
        process.destroyForcibly();
        throw new OperationFault("the local cluster did not start", lastWords(), "read all of it in " + log);
    }

    /** Ends the process, and with it its cluster. */
    public void stop(long pid) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        process.ifPresent(handle -> {
            handle.destroy();
            if (!ends(handle)) {
                handle.destroyForcibly();
            }
        });
    }

    private Process spawn(Size size, LocalDoor door) {
        List<String> command = new ArrayList<>(harthon);
        command.addAll(List.of(
                "local", "start", "--foreground",
                "--agents", String.valueOf(size.agents()),
                "--cpus", String.valueOf(size.cpus()),
                "--mem", size.mem() + "MiB",
                "--disk", size.disk() + "MiB",
                "--ports", size.ports().toString(),
                "--work", size.work().orElseGet(kept::folder).toString()));
        size.attributes().forEach((name, value) -> command.addAll(List.of("--attribute", name + "=" + value)));
        command.addAll(door.words());
        try {
            PrivateFiles.folder(log.toAbsolutePath().getParent());
            return new ProcessBuilder(command)
                    .directory(log.toAbsolutePath().getParent().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(log.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new OperationFault("cannot start a local cluster", String.valueOf(e.getMessage()), "", e);
        }
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroy();
            throw new InterruptedFault("interrupted while the local cluster started", "", "", e);
        }
    }

    private static boolean ends(ProcessHandle process) {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        try {
            exit.get(ENDS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            throw new InterruptedFault("interrupted while the local cluster stopped", "", "", e);
        }
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.isEmpty() ? "it wrote nothing" : lines.get(lines.size() - 1);
        } catch (IOException e) {
            return "it left no log";
        }
    }
}
