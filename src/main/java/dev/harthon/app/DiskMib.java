package dev.harthon.app;

/**
 * Disk space of a task.
 *
 * @param mib at least 0
 */
public record DiskMib(long mib) {

    public DiskMib {
        Mebibytes.require(mib, "disk", 0);
    }

    /** Reads {@code 512}, {@code 512MB} or {@code 0.5GiB}; a bare number counts MiB. */
    public static DiskMib parse(String text) {
        return new DiskMib(Mebibytes.parse(text, "disk", 0));
    }

    /** {@code 512 MiB}, for people. */
    public String shown() {
        return mib + " MiB";
    }

    @Override
    public String toString() {
        return Long.toString(mib);
    }
}
