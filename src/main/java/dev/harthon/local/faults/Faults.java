package dev.harthon.local.faults;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** The faults that are set now. May be asked and changed by any thread. */
public final class Faults {

    /** What becomes of each task of an application: after some time it exits, or has no memory left. */
    public sealed interface Ending permits Exit, OutOfMemory {
        Duration after();
    }

    public record Exit(int status, Duration after) implements Ending {}

    public record OutOfMemory(Duration after) implements Ending {}

    /** HTTP statuses that stand in for the real answer, so many times. */
    public record Failures(int times, int status) {}

    private static final Failures NONE = new Failures(0, 0);

    private final AtomicReference<Failures> fetches = new AtomicReference<>(NONE);
    private final AtomicReference<Failures> requests = new AtomicReference<>(NONE);
    private final AtomicReference<Duration> fetchDelay = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<Duration> eventDelay = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<Set<String>> declines = new AtomicReference<>(Set.of());
    private final Map<String, Ending> endings = new ConcurrentHashMap<>();

    public void failFetches(Failures failures) {
        fetches.set(failures);
    }

    public void failRequests(Failures failures) {
        requests.set(failures);
    }

    public void delayFetches(Duration delay) {
        fetchDelay.set(delay);
    }

    public void delayEvents(Duration delay) {
        eventDelay.set(delay);
    }

    /** @param reasons for which every offer is declined, beside its own */
    public void decline(Set<String> reasons) {
        declines.set(Set.copyOf(reasons));
    }

    /** @param app its path */
    public void end(String app, Ending ending) {
        endings.put(app, ending);
    }

    public void clear() {
        fetches.set(NONE);
        requests.set(NONE);
        fetchDelay.set(Duration.ZERO);
        eventDelay.set(Duration.ZERO);
        declines.set(Set.of());
        endings.clear();
    }

    /** The status that the next download gets instead of its own; counts it. */
    public Optional<Integer> nextFetch() {
        return next(fetches);
    }

    /** The status that the next request to Marathon gets instead of its own; counts it. */
    public Optional<Integer> nextRequest() {
        return next(requests);
    }

    private static Optional<Integer> next(AtomicReference<Failures> failures) {
        Failures now = failures.getAndUpdate(f -> f.times() > 0 ? new Failures(f.times() - 1, f.status()) : f);
        return now.times() > 0 ? Optional.of(now.status()) : Optional.empty();
    }

    public Failures fetches() {
        return fetches.get();
    }

    public Failures requests() {
        return requests.get();
    }

    public Duration fetchDelay() {
        return fetchDelay.get();
    }

    public Duration eventDelay() {
        return eventDelay.get();
    }

    public Set<String> declines() {
        return declines.get();
    }

    public Optional<Ending> ending(String app) {
        return Optional.ofNullable(endings.get(app));
    }

    public Map<String, Ending> endings() {
        return Map.copyOf(endings);
    }
}
