package dev.harthon.http;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/** A call under way: it can be ended from another thread, and tells how long its upload has stood still. */
final class Exchange {

    private @Nullable HttpUriRequestBase current;
    private boolean cancelled;
    private volatile long lastMove = System.nanoTime();

    /** The request that {@link #cancel()} would end from now on. */
    synchronized void guard(HttpUriRequestBase request) {
        if (cancelled) {
            throw new CancellationException();
        }
        current = request;
        moved();
    }

    /** Ends the request that is on its way, and keeps a later one from starting. */
    synchronized void cancel() {
        cancelled = true;
        if (current != null) {
            current.cancel();
        }
    }

    /** Bytes went out. Sockets have a time limit for reading, but none for writing. */
    void moved() {
        lastMove = System.nanoTime();
    }

    Duration still() {
        return Duration.ofNanos(System.nanoTime() - lastMove);
    }
}
