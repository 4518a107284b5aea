package dev.harthon.local.loop;

import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.OperationFault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs everything that touches the state of the cluster, one after the other, on one thread. */
public final class Loop implements AutoCloseable {

    private final Clock clock;
    private final ScheduledThreadPoolExecutor executor;

    public Loop(String name, Clock clock) {
        this.clock = clock;
        this.executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Now, in milliseconds as Marathon's timestamps have them. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public Clock clock() {
        return clock;
    }

    /** Runs on the loop and waits for the result. Exceptions come back as they are. */
    public <T> T call(Callable<T> work) {
        try {
            return executor.submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedFault("the local cluster was interrupted", "", "");
        } catch (RejectedExecutionException e) {
            throw new OperationFault("the local cluster has stopped", "", "", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new OperationFault("the local cluster failed", String.valueOf(e.getCause()), "", e);
        }
    }

    /** Runs soon. Nothing happens once the loop is closed. */
    public void post(Runnable work) {
        after(Duration.ZERO, work);
    }

    /** Runs once the time has passed. */
    public void after(Duration delay, Runnable work) {
        try {
            executor.schedule(work, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            // The cluster is gone, and its state with it.
        }
    }

    /** Runs again and again, whatever becomes of one time. */
    public void every(Duration period, Runnable work) {
        executor.scheduleWithFixedDelay(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                // A full disk, at worst; the next time may go better.
            }
        }, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
