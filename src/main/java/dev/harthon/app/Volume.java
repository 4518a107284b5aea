package dev.harthon.app;

import dev.harthon.fault.UsageFault;
import java.util.List;

/** Storage that is mounted into the task. */
public sealed interface Volume {

    /** Where the task sees it. */
    String containerPath();

    /** A folder of the agent. */
    record Host(String hostPath, String containerPath, boolean readOnly) implements Volume {
        public Host {
            requirePath(hostPath);
            requirePath(containerPath);
            if (!hostPath.startsWith("/")) {
                throw refused(hostPath, "a host's folder is an absolute path");
            }
        }

        @Override
        public String toString() {
            return hostPath + ":" + containerPath + (readOnly ? ":ro" : "");
        }
    }

    /**
     * Storage that stays with the task over restarts.
     *
     * @param containerPath a name in the sandbox, without a slash
     * @param size at least 1 MiB
     */
    record Persistent(String containerPath, DiskMib size) implements Volume {
        public Persistent {
            requirePath(containerPath);
            if (containerPath.contains("/") || containerPath.startsWith(".")) {
                throw refused(containerPath, "a persistent volume is a name without slashes or a leading dot");
            }
            if (size.mib() < 1) {
                throw refused(containerPath, "its size must be 1 MiB or more");
            }
        }

        @Override
        public String toString() {
            return containerPath + ":" + size + "MiB";
        }
    }

    /** Reads {@code /host/path:path}, {@code /host/path:path:ro}, or {@code name:SIZE}. */
    static Volume parse(String text) {
        String[] parts = text.strip().split(":", -1);
        if (parts.length == 2 && !parts[0].startsWith("/")) {
            return new Persistent(parts[0], DiskMib.parse(parts[1]));
        }
        boolean readOnly = parts.length == 3 && parts[2].equals("ro");
        if (parts.length == 2 || readOnly || parts.length == 3 && parts[2].equals("rw")) {
            return new Host(parts[0], parts[1], readOnly);
        }
        throw refused(text, "it is neither a host's folder nor a name with a size");
    }

    private static void requirePath(String path) {
        boolean bad = path.isBlank() || path.contains(":") || path.length() > 1024 || path.chars().anyMatch(c -> c < ' ');
        if (bad || List.of(path.split("/")).contains("..")) {
            throw refused(path, "it is not a path that can be mounted");
        }
    }

    private static UsageFault refused(String text, String why) {
        return new UsageFault("'" + text + "' is not a volume", why, "write /host/path:path[:ro] or name:512MiB");
    }
}
