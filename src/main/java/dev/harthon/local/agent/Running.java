package dev.harthon.local.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A started command.
 *
 * @param pid the command's root process
 * @param child our own child that watches it and ends when it does; none if an earlier start of the cluster began it
 * @param meta where its end is noted
 */
record Running(long pid, Optional<Process> child, Path meta, Ending ending) {

    private static final long LOOK_AGAIN_MILLIS = 50;
    private static final int LOOKS_FOR_A_NOTE = 40;

    /** Finds out how it ended, once it has. */
    @FunctionalInterface
    interface Ending {
        Exit read() throws IOException;
    }

    /** One that was begun before this process was. */
    static Running adopted(ProcessId process, Path meta) {
        return new Running(process.pid(), Optional.empty(), meta, () -> Launcher.exit(meta));
    }

    /** Lets the command begin. */
    void go() {
        child.ifPresent(watcher -> {
            try (OutputStream word = watcher.getOutputStream()) {
                word.write('\n');
            } catch (IOException killedBefore) {
                // Then there is nobody to begin.
            }
        });
    }

    Exit await() throws IOException, InterruptedException {
        if (child.isPresent()) {
            child.get().waitFor();
        } else {
            awaitNote();
        }
        return ending.read();
    }

    /** The watcher of an adopted command is nobody's child; it leaves a note, unless it was killed too. */
    private void awaitNote() throws InterruptedException {
        ProcessId process = ProcessId.read(meta).orElse(new ProcessId(pid, 0));
        int looks = LOOKS_FOR_A_NOTE;
        while (looks > 0 && !Files.exists(meta.resolve("status"))) {
            looks = process.alive() ? LOOKS_FOR_A_NOTE : looks - 1;
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
    }
}
