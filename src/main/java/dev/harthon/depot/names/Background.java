package dev.harthon.depot.names;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work that nobody waits for long. The same is not begun twice at a time. */
final class Background implements AutoCloseable {

    private final Map<Object, CompletableFuture<Void>> running = new HashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "names");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Begins work.
     *
     * @param key what the work is about
     * @return empty if it is going on already, or nothing is begun any more
     */
    synchronized Optional<CompletableFuture<Void>> start(Object key, Runnable work) {
        CompletableFuture<Void> before = running.get(key);
        if (threads.isShutdown() || before != null && !before.isDone()) {
            return Optional.empty();
        }
        CompletableFuture<Void> begun = CompletableFuture.runAsync(work, threads);
        running.put(key, begun);
        return Optional.of(begun);
    }

    /** Waits for all of them, but not longer than a moment in all. */
    static void await(List<CompletableFuture<Void>> begun, Duration moment) {
        try {
            CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new))
                    .get(moment.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        threads.shutdownNow();
    }
}
