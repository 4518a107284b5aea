package dev.harthon.local;

import dev.harthon.local.agent.Reaper;
import dev.harthon.local.fetch.Modes;
import dev.harthon.local.fetch.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a cluster keeps sandboxes and artifacts.
 *
 * @param temporary whether it goes when the cluster does
 */
record WorkFolder(Path path, boolean temporary) {

    static WorkFolder open(Optional<Path> wanted) throws IOException {
        if (wanted.isPresent()) {
            return new WorkFolder(Files.createDirectories(wanted.get()).toRealPath(), false);
        }
        Path folder = Files.createTempDirectory("harthon-local-").toRealPath();
        // Tasks may run as another user, who must be able to pass.
        Modes.set(folder, 0711);
        return new WorkFolder(folder, true);
    }

    /** Ends whatever still runs below, and removes a temporary folder. */
    void leave() {
        Reaper.reap(path);
        if (temporary) {
            try {
                Trees.delete(path);
            } catch (IOException e) {
                // Somebody still holds a file there; the system's temporary folder is cleaned by the system.
            }
        }
    }
}
