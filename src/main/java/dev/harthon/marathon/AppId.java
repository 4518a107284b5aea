package dev.harthon.marathon;

import dev.harthon.fault.UsageFault;
import java.util.Locale;

/** The absolute path of an application: {@code /shop/redis}. */
public record AppId(String text) implements Comparable<AppId> {

    private static final String SEGMENT = "[a-z0-9]([a-z0-9.-]*[a-z0-9])?";

    public AppId {
        if (!text.startsWith("/") || text.length() < 2) {
            throw new IllegalArgumentException("not an absolute id: " + text);
        }
    }

    /**
     * An id as a user types it; the leading slash may be left out (marathon: docs, "id").
     *
     * @throws UsageFault for characters that Marathon refuses
     */
    public static AppId parse(String text) {
        String path = "/" + text.strip().replaceAll("^/+|/+$", "").replaceAll("/{2,}", "/");
        if (!path.matches("(/" + SEGMENT + ")+")) {
            throw new UsageFault("not an application id: " + text,
                    "each part has lower case letters, digits, hyphens and dots, and begins and ends with neither",
                    path.equals(path.toLowerCase(Locale.ROOT)) ? "for example /shop/redis"
                            : "try " + path.toLowerCase(Locale.ROOT));
        }
        return new AppId(path);
    }

    /** The id without its leading slash, as it stands in addresses. */
    String path() {
        return text.substring(1);
    }

    /** Whether a task of that id is one of this application (marathon: core/task/Task.scala). */
    public boolean owns(String taskId) {
        String prefix = path().replace('/', '_') + ".";
        return taskId.startsWith(prefix)
                && taskId.substring(prefix.length()).matches("(instance-|marathon-).*|[0-9a-f-]{36}(\\..*)?");
    }

    @Override
    public int compareTo(AppId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
