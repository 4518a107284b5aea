package dev.harthon.shell.run;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets Ctrl-C end the command that runs and not the shell: the thread of the command is interrupted. A second Ctrl-C
 * within two seconds ends the process at once.
 */
public final class Cancellation {

    private static final Duration TWICE = Duration.ofSeconds(2);

    private final SignalSource signals;
    private final Clock clock;
    private final Runnable halt;
    private final ReentrantLock lock = new ReentrantLock();
    private int running;
    private boolean cancelled;
    private boolean stopping;
    private long firstMillis;

    /** @param halt ends the process with 130, without further ado */
    public Cancellation(SignalSource signals, Clock clock, Runnable halt) {
        this.signals = signals;
        this.clock = clock;
        this.halt = halt;
    }

    /** Nothing can cancel: for scripts in tests and for Spring Shell's own executor. */
    public static Cancellation never() {
        return new Cancellation(SignalSource.none(), Clock.systemUTC(), () -> {});
    }

    /** Runs the work on this thread. Calls may nest, as a script's lines do in the command that plays it. */
    <T> T run(Supplier<T> work) {
        Thread worker = Thread.currentThread();
        begin();
        try (SignalSource.Registration registration = signals.onInterrupt(() -> interrupt(worker))) {
            return work.get();
        } finally {
            end();
        }
    }

    /** Whether Ctrl-C came since the outermost work began. */
    boolean cancelled() {
        lock.lock();
        try {
            return cancelled;
        } finally {
            lock.unlock();
        }
    }

    /** The process shall end: interrupts the thread of the shell, whatever it does. */
    public void stop(Thread shell) {
        lock.lock();
        try {
            stopping = true;
            cancelled = true;
            shell.interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the process shall end. */
    public boolean stopping() {
        lock.lock();
        try {
            return stopping;
        } finally {
            lock.unlock();
        }
    }

    private void interrupt(Thread worker) {
        lock.lock();
        try {
            long now = clock.millis();
            if (cancelled && now - firstMillis <= TWICE.toMillis()) {
                halt.run();
                return;
            }
            cancelled = true;
            firstMillis = now;
            worker.interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void begin() {
        lock.lock();
        try {
            cancelled = stopping || running++ > 0 && cancelled;
        } finally {
            lock.unlock();
        }
    }

    /** The flag of an interrupt that came too late for the work must not hit what the thread does next. */
    private void end() {
        lock.lock();
        try {
            if (--running == 0 && !stopping) {
                Thread.interrupted();
            }
        } finally {
            lock.unlock();
        }
    }
}
