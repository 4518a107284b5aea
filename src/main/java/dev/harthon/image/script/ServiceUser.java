package dev.harthon.image.script;

/**
 * Who the service runs as.
 *
 * @param name the user's name inside the root
 * @param group the group's name inside the root
 */
public record ServiceUser(String name, String group, int uid, int gid) {

    public static final ServiceUser ROOT = new ServiceUser("root", "root", 0, 0);

    public boolean isRoot() {
        return uid == 0 && gid == 0;
    }

    /** {@code 42:42}: names are not known to the agent. */
    String numbers() {
        return uid + ":" + gid;
    }
}
