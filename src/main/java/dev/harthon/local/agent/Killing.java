package dev.harthon.local.agent;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Ends a process tree: politely, and after the grace for good. */
final class Killing {

    private static final long LOOK_AGAIN_MILLIS = 20;

    private Killing() {}

    static void start(Running task, Duration grace) {
        Thread thread = new Thread(() -> end(task, grace), "kill " + task.pid());
        thread.setDaemon(true);
        thread.start();
    }

    private static void end(Running task, Duration grace) {
        ProcessTree asked = ProcessTree.of(task.pid());
        asked.terminate();
        try {
            if (!gone(asked, grace)) {
                asked.kill();
                ProcessTree.of(task.pid()).kill();
            }
        } catch (InterruptedException e) {
            asked.kill();
        }
    }

    private static boolean gone(ProcessTree tree, Duration most) throws InterruptedException {
        long deadline = System.nanoTime() + most.toNanos();
        while (!tree.gone()) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
        return true;
    }
}
