package dev.harthon.habitat;

import java.util.Optional;

/**
 * One entry of a package's archive.
 *
 * @param path below the root, without a leading slash: {@code hab/pkgs/…}
 * @param size bytes; 0 for what is not a regular file
 * @param mode the twelve permission bits
 * @param link the target of a symbolic or hard link
 */
public record PackageFile(String path, Kind kind, long size, int mode, Optional<String> link) {

    /** What an entry is. Devices and pipes are refused while reading. */
    public enum Kind {
        FILE,
        DIRECTORY,
        SYMLINK,
        HARDLINK
    }
}
