package dev.harthon.app;

import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.PackageIdent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The absolute path that names an application: {@code /shop/db} (marathon: state/PathId.scala, api/v2/AppsResource).
 *
 * @param path begins with a slash and does not end with one
 */
public record AppId(String path) {

    private static final Pattern SEGMENT =
            Pattern.compile("(([a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])\\.)*([a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])");
    private static final List<String> RESERVED = List.of("restart", "tasks", "versions");
    private static final int LONGEST = 1024;

    public AppId {
        path = "/" + String.join("/", parts(path));
        List<String> segments = parts(path);
        if (segments.isEmpty()) {
            throw refused(path, "it has no segment");
        }
        segments.stream().filter(part -> !SEGMENT.matcher(part).matches()).findFirst().ifPresent(part -> {
            throw refused(part, "only a-z, 0-9, dots and inner hyphens may stand between slashes");
        });
        if (RESERVED.contains(segments.get(segments.size() - 1))) {
            throw refused(path, "Marathon keeps the last words " + String.join(", ", RESERVED) + " for itself");
        }
        if (path.length() > LONGEST) {
            throw refused(path.substring(0, 40) + "…", "it is longer than " + LONGEST + " characters");
        }
    }

    /** Reads an id; a leading slash may be missing. */
    public static AppId parse(String text) {
        return new AppId(text.strip());
    }

    /** {@code /origin/name}, made legal: lower case, hyphens for underscores. */
    public static AppId fromPackage(PackageIdent ident) {
        return fromPackage(ident.origin(), ident.name());
    }

    /** {@code /origin/name}, made legal: lower case, hyphens for underscores. */
    public static AppId fromPackage(String origin, String name) {
        String last = legal(name);
        return new AppId("/" + legal(origin) + "/" + (RESERVED.contains(last) ? last + "-app" : last));
    }

    /** What stands between the slashes. */
    public List<String> segments() {
        return parts(path);
    }

    /** The name of the Mesos tasks, and in Mesos-DNS: the segments from last to first, joined by dots. */
    public String taskName() {
        List<String> reversed = new ArrayList<>(segments());
        Collections.reverse(reversed);
        return String.join(".", reversed);
    }

    @Override
    public String toString() {
        return path;
    }

    private static List<String> parts(String path) {
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }

    private static String legal(String part) {
        String trimmed = part.toLowerCase(Locale.ROOT).replace('_', '-').replaceAll("^-+|-+$", "");
        return trimmed.isEmpty() ? "app" : trimmed;
    }

    private static UsageFault refused(String id, String why) {
        return new UsageFault("'" + id + "' is not an application id", why, "write it like /shop/db");
    }
}
