package dev.harthon.workbench;

import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.OperationFault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** Lets one process of this user at a time do something. What is locked is an empty file, which stays. */
public final class PrivateLock {

    private PrivateLock() {}

    /** Waits until no other process holds the lock, then does the work. */
    public static <T> T holding(Path file, Supplier<T> work) {
        try {
            PrivateFiles.folder(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                return work.get();
            }
        } catch (FileLockInterruptionException e) {
            throw new InterruptedFault("interrupted while another harthon held " + file, "", "", e);
        } catch (IOException e) {
            throw new OperationFault(
                    "cannot lock " + file, String.valueOf(e.getMessage()), "check the folder's owner and space", e);
        }
    }
}
