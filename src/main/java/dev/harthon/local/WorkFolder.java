package dev.harthon.local;

import dev.harthon.fault.OperationFault;
import dev.harthon.local.agent.Reaper;
import dev.harthon.local.fetch.Modes;
import dev.harthon.local.fetch.Trees;
import dev.harthon.local.keep.StateFile;
import dev.harthon.local.keep.WorkLock;
import dev.harthon.local.mesos.RunArchive;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a cluster keeps sandboxes, artifacts and its state; locked against a second one.
 *
 * @param temporary whether it goes when the cluster does
 */
record WorkFolder(Path path, boolean temporary, WorkLock lock) {

    private static final String PREFIX = "harthon-local-";

    /** Removes on the way what clusters that were killed have left of their temporary folders. */
    static WorkFolder open(Optional<Path> wanted) throws IOException {
        removeAbandoned(Path.of(System.getProperty("java.io.tmpdir")));
        Path folder = wanted.isPresent()
                ? Files.createDirectories(wanted.get()).toRealPath()
                : Files.createTempDirectory(PREFIX).toRealPath();
        WorkLock lock = WorkLock.take(folder).orElseThrow(() -> new OperationFault(
                "cannot use the work folder " + folder, "another local cluster runs there",
                "end that one first, or choose another folder"));
        if (wanted.isEmpty()) {
            // Tasks may run as another user, who must be able to pass.
            Modes.set(folder, 0711);
        }
        for (String own : new String[] {"meta", "state"}) {
            Modes.set(Files.createDirectories(folder.resolve(own)), 0700);
        }
        return new WorkFolder(folder, wanted.isEmpty(), lock);
    }

    private static void removeAbandoned(Path temporaryFolders) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporaryFolders, PREFIX + "*")) {
            for (Path folder : folders) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && Files.isWritable(folder)
                        && WorkLock.marks(folder)) {
                    removeAbandonedFolder(folder);
                }
            }
        }
    }

    private static void removeAbandonedFolder(Path folder) {
        try {
            Optional<WorkLock> lock = WorkLock.take(folder);
            if (lock.isPresent()) {
                new WorkFolder(folder.toRealPath(), true, lock.get()).leave();
            }
        } catch (IOException e) {
            // Somebody else removes it at the same time, or it belongs to another user.
        }
    }

    /** A file of what shall survive; none in a temporary folder. */
    Optional<StateFile> state(String name) {
        return temporary ? Optional.empty()
                : Optional.of(new StateFile(path.resolve("state").resolve(name + ".json")));
    }

    RunArchive runs() {
        return new RunArchive(temporary ? Optional.empty() : Optional.of(path.resolve("meta")));
    }

    /** Lets go of a folder that stays, with all that runs in it; a temporary one is left. */
    void abandon() {
        if (temporary) {
            leave();
            return;
        }
        try {
            lock.close();
        } catch (IOException e) {
            // It ends with the process at the latest.
        }
    }

    /** Ends whatever still runs below, and removes a temporary folder. */
    void leave() {
        Reaper.reap(path);
        try {
            if (temporary) {
                Trees.delete(path);
            }
            lock.close();
        } catch (IOException e) {
            // Somebody still holds a file there; the system's temporary folder is cleaned by the system.
        }
    }
}
