package dev.harthon.http;

import java.util.concurrent.CancellationException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/** Ends the request that is on its way, and keeps a later one from starting. */
final class Cancellation {

    private @Nullable HttpUriRequestBase current;
    private boolean cancelled;

    /** The request that {@link #cancel()} would end from now on. */
    synchronized void guard(HttpUriRequestBase request) {
        check();
        current = request;
    }

    synchronized void cancel() {
        cancelled = true;
        if (current != null) {
            current.cancel();
        }
    }

    synchronized void check() {
        if (cancelled) {
            throw new CancellationException();
        }
    }
}
