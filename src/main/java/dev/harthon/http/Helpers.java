package dev.harthon.http;

import dev.harthon.fault.InterruptedFault;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs blocking exchanges on daemon threads, so that an interrupt of the caller ends its wait at once: socket calls
 * and name look-ups do not notice interrupts themselves.
 */
final class Helpers {

    /** How long a caller waits for a cancelled exchange to leave its sink alone. */
    private static final long PARTING_MILLIS = 100;

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "http");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * The result of the work.
     *
     * @throws ExecutionException what the work threw
     * @throws TimeoutException the patience is at its end; the exchange is cancelled
     */
    <T> T run(String what, Exchange exchange, Patience patience, Callable<T> work)
            throws ExecutionException, TimeoutException {
        if (Thread.interrupted()) {
            throw interrupted(what);
        }
        exchange.moved();
        CountDownLatch ended = new CountDownLatch(1);
        Future<T> future = threads.submit(() -> {
            try {
                return work.call();
            } finally {
                ended.countDown();
            }
        });
        try {
            return await(future, exchange, patience);
        } catch (InterruptedException e) {
            part(exchange, ended);
            throw interrupted(what);
        } catch (TimeoutException e) {
            part(exchange, ended);
            throw e;
        }
    }

    private static <T> T await(Future<T> future, Exchange exchange, Patience patience)
            throws InterruptedException, ExecutionException, TimeoutException {
        long start = System.nanoTime();
        while (true) {
            Duration left = patience.left(Duration.ofNanos(System.nanoTime() - start), exchange.still());
            if (left.isNegative() && !future.isDone()) {
                throw new TimeoutException();
            }
            try {
                return future.get(Math.max(0, left.toMillis() + 1), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Whether that was all depends on what moved meanwhile.
            }
        }
    }

    /** Runs something that reports by itself. */
    void start(Runnable task) {
        threads.execute(task);
    }

    void shutdown() {
        threads.shutdownNow();
    }

    static InterruptedFault interrupted(String what) {
        return new InterruptedFault("interrupted: " + what, "", "");
    }

    private static void part(Exchange exchange, CountDownLatch ended) {
        exchange.cancel();
        try {
            boolean gone = ended.await(PARTING_MILLIS, TimeUnit.MILLISECONDS);
            assert gone || ended.getCount() > 0;
        } catch (InterruptedException again) {
            // The caller is on its way out already.
        }
    }
}
