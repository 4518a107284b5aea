package dev.harthon.depot.builder;

import dev.harthon.fault.InterruptedFault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Does the same to many things, some of them at once. The first failure stops the rest. */
record Crew(int size) {

    /** The longest wait for the others to put away what they began; they heed an interruption at once. */
    private static final long PARTING_SECONDS = 5;

    /** The results in the order of the things. */
    <T, R> List<R> each(String what, List<T> things, Function<T, R> work) {
        ExecutorService threads = Executors.newFixedThreadPool(size, task -> {
            Thread thread = new Thread(task, "depot");
            thread.setDaemon(true);
            return thread;
        });
        try {
            CompletionService<R> done = new ExecutorCompletionService<>(threads);
            List<Future<R>> results = new ArrayList<>();
            things.forEach(thing -> results.add(done.submit(() -> work.apply(thing))));
            for (int i = 0; i < results.size(); i++) {
                done.take().get();
            }
            List<R> values = new ArrayList<>();
            for (Future<R> result : results) {
                values.add(result.get());
            }
            return values;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptedFault(what + " was interrupted", "", "");
        } finally {
            part(threads);
        }
    }

    private static void part(ExecutorService threads) {
        threads.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            if (!threads.awaitTermination(PARTING_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
