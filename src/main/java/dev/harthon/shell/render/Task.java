package dev.harthon.shell.render;

import dev.harthon.workbench.Progress;

/**
 * How far a task is.
 *
 * @param total bytes, or {@link Progress#UNKNOWN}
 * @param nanos how long it has been running
 */
record Task(String name, long total, long done, long nanos) {

    boolean measured() {
        return total > 0;
    }

    /** From 0 to 100. */
    int percent() {
        return measured() ? (int) (100 * Math.min(1.0, (double) done / total)) : 0;
    }

    double seconds() {
        return nanos / 1e9;
    }

    long bytesPerSecond() {
        return nanos <= 0 ? 0 : (long) (done / seconds());
    }

    /** Seconds until the end at the speed so far; 0 where nothing is known. */
    long secondsLeft() {
        return measured() && done > 0 ? (long) Math.ceil((total - done) * seconds() / done) : 0;
    }

    /** {@code 5.1 MiB of 12.3 MiB}, or what there is without a total. */
    String amount() {
        return ByteText.of(done) + (measured() ? " of " + ByteText.of(total) : "");
    }
}
