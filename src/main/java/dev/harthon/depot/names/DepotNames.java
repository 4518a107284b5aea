package dev.harthon.depot.names;

import dev.harthon.depot.builder.BuilderDepot;
import dev.harthon.depot.builder.DepotSettings;
import dev.harthon.fault.Fault;
import dev.harthon.http.HttpSettings;
import dev.harthon.http.RetryPolicy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Names that a depot knows. An answer that is kept is given at once, and asked for anew in the background when it is
 * old; for one that is not, the asker waits a moment, and gets it the next time if that was too short. Says nothing of
 * trouble.
 */
public final class DepotNames implements AutoCloseable {

    private static final Duration MOMENT = Duration.ofMillis(120);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration SULK = Duration.ofSeconds(30);
    private static final int THREADS = 2;
    private static final NameIndex NOTHING = NameIndex.of(List.of());

    private record Known(NameIndex names, Instant asked) {}

    private final Optional<BuilderDepot> depot;
    private final NameFiles files;
    private final Clock clock;
    private final Duration moment;
    private final Map<NameQuestion, Known> known = new ConcurrentHashMap<>();
    private final Map<NameQuestion, Instant> tried = new HashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "names");
        thread.setDaemon(true);
        return thread;
    });

    DepotNames(Optional<BuilderDepot> depot, Path folder, Clock clock, Duration moment) {
        this.depot = depot;
        this.files = new NameFiles(folder);
        this.clock = clock;
        this.moment = moment;
    }

    /** @param cache the folder that answers of all depots are kept in */
    public static DepotNames asking(DepotSettings settings, HttpSettings http, Path cache, Clock clock) {
        HttpSettings hasty = http.withRetries(RetryPolicy.never())
                .withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10));
        BuilderDepot depot = new BuilderDepot(settings.withPatience(0, Duration.ZERO), hasty);
        return new DepotNames(Optional.of(depot), folder(settings, cache), clock, MOMENT);
    }

    /** Gives what was kept, and asks nobody. */
    public static DepotNames offline(DepotSettings settings, Path cache, Clock clock) {
        return new DepotNames(Optional.empty(), folder(settings, cache), clock, MOMENT);
    }

    private static Path folder(DepotSettings settings, Path cache) {
        return cache.resolve(settings.address().folderName());
    }

    NameIndex answer(NameQuestion question) {
        Known now = known.computeIfAbsent(question, this::kept);
        Instant old = clock.instant().minus(FRESH);
        if (now.asked().isBefore(old) && mayAsk(question)) {
            Optional<Future<?>> asking = submit(question);
            if (now.asked().equals(Instant.MIN)) {
                asking.ifPresent(this::await);
            }
        }
        return known.getOrDefault(question, now).names();
    }

    /** Origins whose packages are known. */
    List<String> origins() {
        return files.origins();
    }

    private Known kept(NameQuestion question) {
        return files.read(question)
                .map(kept -> new Known(NameIndex.of(kept.names()), kept.asked()))
                .orElseGet(() -> new Known(NOTHING, Instant.MIN));
    }

    /** Not while somebody is asking, and not again soon after it failed. */
    private synchronized boolean mayAsk(NameQuestion question) {
        Instant now = clock.instant();
        Instant before = tried.getOrDefault(question, Instant.MIN);
        if (depot.isEmpty() || before.isAfter(now.minus(SULK))) {
            return false;
        }
        tried.put(question, now);
        return true;
    }

    private Optional<Future<?>> submit(NameQuestion question) {
        try {
            return Optional.of(threads.submit(() -> ask(question)));
        } catch (RejectedExecutionException e) {
            return Optional.empty();
        }
    }

    private void ask(NameQuestion question) {
        try {
            List<String> names = question.ask(depot.orElseThrow());
            known.put(question, new Known(NameIndex.of(names), clock.instant()));
            files.write(question, names);
        } catch (Fault e) {
            // The next key press will do without; what was known before stays.
        }
    }

    private void await(Future<?> asking) {
        try {
            asking.get(moment.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        depot.ifPresent(BuilderDepot::close);
    }
}
