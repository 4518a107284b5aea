package dev.harthon.depot.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps all others, in this process and in any other, from working on one entry. The operating system gives the lock
 * back when its process ends, so none is ever stale. The lock's file stays: to delete it would let two in.
 */
record EntryLock(Path file) {

    private static final long PAUSE_MILLIS = 20;

    /** What is done while the lock is held. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /**
     * Waits for the lock, works, and gives it back.
     *
     * @param onWait is run once if another one has the lock
     */
    void hold(Runnable onWait, Work work) throws IOException, InterruptedException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (!isMine(channel)) {
                onWait.run();
                do {
                    Thread.sleep(PAUSE_MILLIS);
                } while (!isMine(channel));
            }
            work.run();
        }
    }

    /** The JVM throws, rather than says no, when it is another thread of its own that has the lock. */
    private static boolean isMine(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
