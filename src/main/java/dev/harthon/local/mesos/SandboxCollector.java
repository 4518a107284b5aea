package dev.harthon.local.mesos;

import dev.harthon.local.fetch.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Removes the sandboxes of runs that nobody shall read any more, one after the other, beside everything else. */
final class SandboxCollector {

    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "sandbox gc");
        thread.setDaemon(true);
        return thread;
    });

    void collect(MesosTask task) {
        // The executor's folder: every run of a command task has one of its own.
        Path executor = task.directory().getParent().getParent();
        worker.execute(() -> {
            delete(executor);
            delete(task.notes());
        });
    }

    private static void delete(Path folder) {
        try {
            Trees.delete(folder);
        } catch (IOException e) {
            // Something is mounted or in use there; what is left takes room, but harms nobody.
        }
    }
}
