package dev.harthon.http;

import java.time.Duration;

/** How a polling loop waits between two looks. A seam: tests let virtual time pass, others wake up early. */
@FunctionalInterface
public interface Pause {

    /**
     * Waits, at most so long.
     *
     * @throws dev.harthon.fault.InterruptedFault when the thread is interrupted
     */
    void pause(Duration duration);

    /** Sleeps. */
    static Pause sleeping() {
        return duration -> {
            try {
                Thread.sleep(duration.toMillis());
            } catch (InterruptedException e) {
                throw Helpers.interrupted("waiting");
            }
        };
    }
}
