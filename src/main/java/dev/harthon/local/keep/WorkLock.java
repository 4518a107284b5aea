package dev.harthon.local.keep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Says that a work folder is in use, as long as the process lives, however it ends.
 *
 * <p>The lock file must not be opened twice by one process: closing either would release the lock of both (fcntl(2)).
 * So a second file tells whose it is.
 */
public final class WorkLock implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final String OWNER = "owner";

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private WorkLock(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /** Empty if somebody has it, be it this process. */
    public static Optional<WorkLock> take(Path folder) throws IOException {
        if (owner(folder).equals(self())) {
            return Optional.empty();
        }
        FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
            if (lock.isPresent()) {
                Files.writeString(folder.resolve(OWNER), self());
                return Optional.of(new WorkLock(folder, channel, lock.get()));
            }
        } catch (OverlappingFileLockException takenByThisProcessJustNow) {
            // As good as taken by another.
        }
        channel.close();
        return Optional.empty();
    }

    private static String owner(Path folder) {
        try {
            return Files.readString(folder.resolve(OWNER));
        } catch (IOException nobody) {
            return "";
        }
    }

    /** Number and beginning: numbers come again. */
    private static String self() {
        ProcessHandle process = ProcessHandle.current();
        return process.pid() + " " + process.info().startInstant().map(String::valueOf).orElse("");
    }

    /** Whether a folder was ever locked. */
    public static boolean marks(Path folder) {
        return Files.isRegularFile(folder.resolve(LOCK), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(folder.resolve(OWNER));
        lock.release();
        channel.close();
    }
}
