package dev.harthon.local.marathon.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The absolute path of an application or group: {@code /shop/db}. The root is {@code /}. */
public record AppId(String path) implements Comparable<AppId> {

    public AppId {
        path = "/" + String.join("/", split(path));
    }

    public static AppId root() {
        return new AppId("/");
    }

    /** Absolute, or relative to the root. */
    public static AppId of(String path) {
        return new AppId(path);
    }

    /** An absolute path, or one that starts here; {@code ..} goes up. */
    public AppId resolve(String other) {
        List<String> segments = other.startsWith("/") ? new ArrayList<>() : new ArrayList<>(segments());
        for (String part : split(other)) {
            if (!part.equals("..")) {
                segments.add(part);
            } else if (!segments.isEmpty()) {
                segments.remove(segments.size() - 1);
            }
        }
        return of(String.join("/", segments));
    }

    private static List<String> split(String path) {
        return Stream.of(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }

    public List<String> segments() {
        return split(path);
    }

    public boolean isRoot() {
        return path.equals("/");
    }

    public AppId parent() {
        List<String> segments = segments();
        return isRoot() ? this : of(String.join("/", segments.subList(0, segments.size() - 1)));
    }

    /** Every group above, the root first. */
    public List<AppId> ancestors() {
        List<AppId> ancestors = new ArrayList<>();
        AppId at = this;
        while (!at.isRoot()) {
            at = at.parent();
            ancestors.add(0, at);
        }
        return ancestors;
    }

    public boolean isBelow(AppId group) {
        return !equals(group) && (group.isRoot() || path.startsWith(group.path + "/"));
    }

    /** {@code shop_db}: ids cannot hold an underscore. */
    public String safePath() {
        return String.join("_", segments());
    }

    /** {@code db.shop}: the task's name in Mesos. */
    public String mesosName() {
        List<String> reversed = new ArrayList<>(segments());
        Collections.reverse(reversed);
        return String.join(".", reversed);
    }

    @Override
    public int compareTo(AppId other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
