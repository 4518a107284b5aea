package dev.harthon.app;

/**
 * Memory of a task.
 *
 * @param mib at least 1
 */
public record MemoryMib(long mib) {

    public MemoryMib {
        Mebibytes.require(mib, "memory", 1);
    }

    /** Reads {@code 512}, {@code 512MB} or {@code 0.5GiB}; a bare number counts MiB. */
    public static MemoryMib parse(String text) {
        return new MemoryMib(Mebibytes.parse(text, "memory", 1));
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
