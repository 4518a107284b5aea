package dev.harthon.local.agent;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Finds processes that outlived their task, daemons above all, and ends them. */
public final class Reaper {

    private static final int ROUNDS = 100;

    private Reaper() {}

    /** Kills whatever was started below the work folder; returns when nothing of it is left, or after some seconds. */
    public static void reap(Path work) {
        reap(work, List.of());
    }

    /** @param spared sandboxes whose processes shall live on */
    public static void reap(Path work, Collection<Path> spared) {
        for (int round = 0; round < ROUNDS; round++) {
            List<ProcessHandle> left = ProcessTable.started(work, spared);
            if (left.isEmpty()) {
                return;
            }
            left.forEach(ProcessHandle::destroyForcibly);
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
