package dev.harthon.depot.cache;

import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of packages that Harthon fetched, under their canonical names. What has its name there is whole. Two
 * processes may use it at once: who comes second waits for the entry, and finds it.
 */
public record ArtifactCache(Path folder) {

    /** Writes one entry into a file that is not in its place yet. */
    @FunctionalInterface
    public interface Filler {
        void fill(PendingFile file) throws IOException;
    }

    /** Where a package is, or would be. */
    public Path path(PackageIdent ident, Target target) {
        return folder.resolve(ident.archiveName(target));
    }

    public Optional<Path> find(PackageIdent ident, Target target) {
        return Optional.of(path(ident, target)).filter(Files::isRegularFile);
    }

    /**
     * The entry, which is made by the filler if it is not there. If the filler fails, nothing is left behind.
     *
     * @param onWait is run once if somebody else is at the entry
     */
    public Path obtain(PackageIdent ident, Target target, Filler filler, Runnable onWait) {
        Path file = path(ident, target);
        EntryLock lock = new EntryLock(folder.resolve("locks").resolve(file.getFileName() + ".lock"));
        try {
            lock.hold(onWait, () -> {
                if (find(ident, target).isEmpty()) {
                    make(file, filler);
                }
            });
            return file;
        } catch (InterruptedException | ClosedByInterruptException e) {
            throw new InterruptedFault("the download of " + ident + " was interrupted", "", "");
        } catch (UncheckedIOException e) {
            throw unwritable(file, String.valueOf(e.getCause()), e);
        } catch (IOException e) {
            throw unwritable(file, e.toString(), e);
        }
    }

    private static void make(Path file, Filler filler) throws IOException {
        PendingFile.removeAbandoned(file);
        try (PendingFile pending = PendingFile.of(file)) {
            filler.fill(pending);
            pending.commit();
        }
    }

    private static OperationFault unwritable(Path file, String why, Exception cause) {
        return new OperationFault(
                "cannot write " + file, why, "check the folder's owner and space, or set XDG_CACHE_HOME", cause);
    }
}
