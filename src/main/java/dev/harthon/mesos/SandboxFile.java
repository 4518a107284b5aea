package dev.harthon.mesos;

import java.time.Instant;

/**
 * One entry of a sandbox folder.
 *
 * @param name without the folder
 * @param mode as {@code ls} writes it: {@code drwxr-xr-x}
 */
public record SandboxFile(String name, long size, String mode, Instant modified, String user, String group) {

    public boolean isDirectory() {
        return mode.startsWith("d");
    }
}
