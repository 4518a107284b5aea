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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names that a depot knows. An answer that is kept counts at once, and is asked for anew in the background when it is
 * old. Says nothing of trouble.
 */
public final class DepotNames implements AutoCloseable {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration SULK = Duration.ofSeconds(30);
    private static final NameIndex NOTHING = NameIndex.of(List.of());

    private record Known(NameIndex names, Instant asked) {}

    private final Optional<BuilderDepot> depot;
    private final NameFiles files;
    private final Clock clock;
    private final Map<NameQuestion, Known> known = new ConcurrentHashMap<>();
    private final Map<NameQuestion, Instant> failed = new ConcurrentHashMap<>();
    private final Background background = new Background();

    /** @param folder of this depot's answers */
    DepotNames(Optional<BuilderDepot> depot, Path folder, Clock clock) {
        this.depot = depot;
        this.files = new NameFiles(folder);
        this.clock = clock;
    }

    /** @param cache the folder that answers of all depots are kept in */
    public static DepotNames asking(DepotSettings settings, HttpSettings http, Path cache, Clock clock) {
        HttpSettings hasty = http.withRetries(RetryPolicy.never())
                .withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10));
        BuilderDepot depot = new BuilderDepot(settings.withPatience(0, Duration.ZERO), hasty);
        return new DepotNames(Optional.of(depot), folder(settings, cache), clock);
    }

    /** Gives what was kept, and asks nobody. */
    public static DepotNames offline(DepotSettings settings, Path cache, Clock clock) {
        return new DepotNames(Optional.empty(), folder(settings, cache), clock);
    }

    private static Path folder(DepotSettings settings, Path cache) {
        return cache.resolve(settings.address().folderName());
    }

    /** Reads the names of all origins that were asked for before. */
    void warm() {
        origins().forEach(origin -> prepare(new NameQuestion.Names(origin)));
    }

    /** Begins what is needed to answer; gives the work if it is worth waiting for. */
    Optional<CompletableFuture<Void>> prepare(NameQuestion question) {
        if (known.containsKey(question)) {
            refresh(question);
            return Optional.empty();
        }
        return sulks(question) ? Optional.empty() : background.start(question, () -> {
            Optional<Known> kept = kept(question);
            kept.ifPresentOrElse(before -> known.put(question, before), () -> ask(question));
            kept.ifPresent(before -> refresh(question));
        });
    }

    /** What is known now. */
    NameIndex answer(NameQuestion question) {
        return known.getOrDefault(question, new Known(NOTHING, Instant.MIN)).names();
    }

    /** Origins whose packages are known. */
    List<String> origins() {
        return files.origins();
    }

    private Optional<Known> kept(NameQuestion question) {
        return files.read(question).map(kept -> new Known(NameIndex.of(kept.names()), kept.asked()));
    }

    private void refresh(NameQuestion question) {
        Instant now = clock.instant();
        Known before = known.getOrDefault(question, new Known(NOTHING, now));
        if (before.asked().isBefore(now.minus(FRESH)) && !sulks(question)) {
            background.start(List.of("refresh", question), () -> ask(question));
        }
    }

    /** It failed not long ago. */
    private boolean sulks(NameQuestion question) {
        return failed.getOrDefault(question, Instant.MIN).isAfter(clock.instant().minus(SULK));
    }

    private void ask(NameQuestion question) {
        if (depot.isEmpty()) {
            return;
        }
        try {
            List<String> names = question.ask(depot.get());
            known.put(question, new Known(NameIndex.of(names), clock.instant()));
            files.write(question, names);
        } catch (Fault e) {
            failed.put(question, clock.instant());
        }
    }

    @Override
    public void close() {
        background.close();
        depot.ifPresent(BuilderDepot::close);
    }
}
