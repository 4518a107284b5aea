package dev.harthon.local.marathon;

import dev.harthon.local.loop.Loop;
import dev.harthon.local.marathon.app.App;
import dev.harthon.local.marathon.app.AppId;
import dev.harthon.local.mesos.Master;
import dev.harthon.local.mesos.Master.Offer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Instances that wait for an offer, first come first served. Belongs to the loop. */
final class LaunchQueue {

    private final Loop loop;
    private final Master master;
    private final Fleet fleet;
    private final RateLimiter limiter;
    private final OfferMatcher matcher;
    private final Map<AppId, OfferStatistics> statistics = new HashMap<>();

    LaunchQueue(Loop loop, Master master, Fleet fleet, RateLimiter limiter, OfferMatcher matcher) {
        this.loop = loop;
        this.master = master;
        this.fleet = fleet;
        this.limiter = limiter;
        this.matcher = matcher;
    }

    /** Launches all that can be. Returns when to try again for those held back, if any. */
    Optional<Duration> launch() {
        Optional<Duration> soonest = Optional.empty();
        for (Instance instance : fleet.all().stream().filter(Instance::scheduled).toList()) {
            Duration wait = limiter.left(instance.app());
            if (wait.isZero()) {
                offer(instance);
            } else if (soonest.filter(s -> s.compareTo(wait) <= 0).isEmpty()) {
                soonest = Optional.of(wait);
            }
        }
        return soonest;
    }

    private void offer(Instance instance) {
        App app = instance.app();
        List<Instance> placed = fleet.of(app.id()).stream().filter(Instance::active).toList();
        for (Offer offer : master.offers()) {
            OfferMatch match = matcher.match(app, offer, placed);
            statistics(app.id()).weighed(match, loop.now());
            if (match.fits()) {
                fleet.launch(instance, offer, match.hostPorts());
                return;
            }
        }
    }

    /** Applications with instances that wait, or whose task has not been heard of. */
    List<App> waiting() {
        return fleet.all().stream()
                .filter(LaunchQueue::waits)
                .map(Instance::app)
                .collect(Collectors.toMap(App::id, a -> a, (a, b) -> b, TreeMap::new))
                .values().stream().toList();
    }

    List<Instance> waiting(AppId app) {
        return fleet.of(app).stream().filter(LaunchQueue::waits).toList();
    }

    private static boolean waits(Instance instance) {
        return instance.scheduled() || instance.condition() == Condition.PROVISIONED;
    }

    Instant since(AppId app) {
        return waiting(app).stream().map(Instance::since).max(Comparator.naturalOrder()).orElse(loop.now());
    }

    OfferStatistics statistics(AppId app) {
        return statistics.computeIfAbsent(app, id -> new OfferStatistics());
    }

    void forget(AppId app) {
        statistics.remove(app);
    }
}
