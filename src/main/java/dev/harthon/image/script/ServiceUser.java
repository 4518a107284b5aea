package dev.harthon.image.script;

/**
 * Who the service runs as.
 *
 * @param name the user's name inside the root
 */
public record ServiceUser(String name, int uid, int gid) {

    public boolean isRoot() {
        return uid == 0 && gid == 0;
    }

    /** {@code 42:42}: names are not known to the agent. */
    String numbers() {
        return uid + ":" + gid;
    }
}
