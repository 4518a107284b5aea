package dev.harthon.image.archive;

import dev.harthon.image.archive.ArchiveWriter.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Makes members on several threads, the heaviest first. Closing it ends the threads, waits for them, and closes the
 * members that nobody took.
 */
final class MemberMill implements AutoCloseable {

    private final ExecutorService threads;
    private final List<CompletableFuture<Member>> members = new ArrayList<>();

    MemberMill(MemberCache cache, List<Part> parts, int threads) {
        this.threads = Executors.newFixedThreadPool(Math.max(1, threads), MemberMill::daemon);
        parts.forEach(part -> members.add(new CompletableFuture<>()));
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> parts.get(i).weight()).reversed())
                .forEach(i -> this.threads.execute(() -> make(cache, parts.get(i), members.get(i))));
    }

    /** Waits for the member of a part; it belongs to the caller then. */
    Member take(int part) throws IOException {
        try {
            return members.get(part).get();
        } catch (InterruptedException e) {
            throw Interruption.fault();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        boolean interrupted = false;
        for (boolean ended = false; !ended; ) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        members.forEach(MemberMill::discard);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first failure is everybody's: nobody waits for a part that is not needed any more. */
    private void make(MemberCache cache, Part part, CompletableFuture<Member> future) {
        try {
            Member member = cache.get(part.key(), part.maker());
            part.ready().run();
            if (!future.complete(member)) {
                member.close();
            }
        } catch (Throwable e) {
            members.forEach(other -> other.completeExceptionally(e));
        }
    }

    private static IOException failure(Throwable cause) {
        if (cause instanceof RuntimeException e) {
            throw e;
        }
        if (cause instanceof Error e) {
            throw e;
        }
        return cause instanceof IOException e ? e : new IOException(cause);
    }

    private static void discard(CompletableFuture<Member> member) {
        if (member.isDone() && !member.isCompletedExceptionally()) {
            try {
                member.join().close();
            } catch (IOException e) {
                // It was only read; nothing is lost.
            }
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "image-member");
        thread.setDaemon(true);
        return thread;
    }
}
