package dev.harthon.depot;

import dev.harthon.fault.InterruptedFault;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.hart.PackageReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Reads many packages at once. The first failure, or an interruption, ends them all. */
final class ParallelReader {

    private final PackageReader reader;
    private final int threads;

    ParallelReader(PackageReader reader, int threads) {
        this.reader = reader;
        this.threads = threads;
    }

    /**
     * The packages in the order of their files, largest read first.
     *
     * @param done is told of each by the calling thread
     */
    List<HabitatPackage> read(List<Path> files, Consumer<HabitatPackage> done) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "package reader");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return read(files, done, pool);
        } finally {
            end(pool);
        }
    }

    private List<HabitatPackage> read(List<Path> files, Consumer<HabitatPackage> done, ExecutorService pool) {
        ExecutorCompletionService<HabitatPackage> tasks = new ExecutorCompletionService<>(pool);
        List<Path> largestFirst = new ArrayList<>(files);
        largestFirst.sort(Comparator.comparingLong((Path file) -> file.toFile().length()).reversed());
        largestFirst.forEach(file -> tasks.submit(() -> reader.read(file)));
        Map<Path, HabitatPackage> read = new HashMap<>();
        try {
            for (int i = 0; i < files.size(); i++) {
                HabitatPackage next = tasks.take().get();
                read.put(next.file(), next);
                done.accept(next);
            }
        } catch (InterruptedException e) {
            throw new InterruptedFault("reading packages was interrupted", "", "", e);
        } catch (ExecutionException e) {
            throw failure(e);
        }
        return files.stream().map(read::get).toList();
    }

    private static RuntimeException failure(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }

    /** Waits for the readers to let go of their files; they heed an interruption soon. */
    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = pool.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
