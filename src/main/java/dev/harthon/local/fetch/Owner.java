package dev.harthon.local.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Who shall own what a task finds in its sandbox. */
public record Owner(String user, int uid, int gid, boolean foreign) {

    /** The user that runs this process: files belong to it without further ado. */
    public static Owner self(String user) {
        return new Owner(user, 0, 0, false);
    }

    /** Another user; only root can give files away. */
    public static Owner other(String user, int uid, int gid) {
        return new Owner(user, uid, gid, true);
    }

    /** Gives a file, folder or link (not its target) to the owner. */
    public void take(Path path) throws IOException {
        if (foreign) {
            Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        }
    }
}
