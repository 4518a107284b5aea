package dev.harthon.image.archive;

import dev.harthon.habitat.PackageFile.Kind;
import java.nio.charset.StandardCharsets;

/**
 * What a tar header says of an entry; its owner is always root.
 *
 * @param path without a leading or trailing slash
 * @param mode permission bits
 * @param mtime seconds since 1970
 * @param size bytes; 0 for all but regular files
 * @param link the target of a link, else empty
 */
public record TarEntry(String path, Kind kind, int mode, long mtime, long size, String link) {

    /** The time of every entry that no package brings: 1 January 2000, UTC. */
    public static final long CONSTANT_TIME = 946_684_800;

    private static final int RECORD = 512;

    public TarEntry {
        if (path.isEmpty() || path.startsWith("/") || path.endsWith("/")) {
            throw new IllegalArgumentException("not a path in an archive: '" + path + "'");
        }
    }

    public static TarEntry directory(String path, int mode) {
        return new TarEntry(path, Kind.DIRECTORY, mode, CONSTANT_TIME, 0, "");
    }

    public static TarEntry file(String path, int mode, long size) {
        return new TarEntry(path, Kind.FILE, mode, CONSTANT_TIME, size, "");
    }

    public static TarEntry symlink(String path, String target) {
        return new TarEntry(path, Kind.SYMLINK, 0777, CONSTANT_TIME, 0, target);
    }

    /** The bytes that the content takes, filled up to whole records. */
    static long padded(long size) {
        return (size + RECORD - 1) / RECORD * RECORD;
    }

    /** The name in the header: folders end with a slash. */
    byte[] nameBytes() {
        return (kind == Kind.DIRECTORY ? path + "/" : path).getBytes(StandardCharsets.UTF_8);
    }

    byte[] linkBytes() {
        return link.getBytes(StandardCharsets.UTF_8);
    }
}
