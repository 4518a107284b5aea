package dev.harthon.workbench;

import java.time.Instant;

/**
 * A file or folder of a sandbox.
 *
 * @param path below the sandbox, without a slash at the beginning
 * @param mode as {@code ls} writes it
 */
public record SandboxEntry(String path, boolean folder, long size, String mode, String user, Instant modified) {

    /** The path with a slash behind a folder. */
    public String shown() {
        return folder ? path + "/" : path;
    }
}
