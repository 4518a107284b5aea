package dev.harthon.shell.line;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Asks for something that may take long or fail, while a person types: late or failed answers are no answers. */
final class Deadline {

    /** What people do not yet feel as waiting. */
    static final Duration UNNOTICED = Duration.ofMillis(150);

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "completion");
        thread.setDaemon(true);
        return thread;
    });
    private final Duration patience;

    Deadline(Duration patience) {
        this.patience = patience;
    }

    <T> T ask(Supplier<T> question, T otherwise) {
        Future<T> answer = threads.submit(question::get);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            answer.cancel(true);
            return otherwise;
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return otherwise;
        }
    }
}
