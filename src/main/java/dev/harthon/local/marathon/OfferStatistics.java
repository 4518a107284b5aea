package dev.harthon.local.marathon;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of the offers that were weighed for one application. Belongs to the loop. */
final class OfferStatistics {

    /** An offer that was of no use, and when. */
    record Unused(OfferMatch match, Instant at) {}

    /** How many offers came to a reason, and how many went no further. */
    record Count(int declined, int processed) {}

    private int processed;
    private int unused;
    private Optional<Instant> lastUnusedAt = Optional.empty();
    private Optional<Instant> lastUsedAt = Optional.empty();
    private final Map<String, Unused> lastUnused = new LinkedHashMap<>();
    private final Map<Reason, Count> sinceLaunch = new EnumMap<>(Reason.class);

    void weighed(OfferMatch match, Instant at) {
        processed++;
        count(sinceLaunch, match);
        String agent = match.offer().agent().id();
        if (match.fits()) {
            lastUsedAt = Optional.of(at);
            lastUnused.remove(agent);
        } else {
            unused++;
            lastUnusedAt = Optional.of(at);
            lastUnused.put(agent, new Unused(match, at));
        }
    }

    /** An offer counts as declined under the first reason only, and reaches none after it. */
    private static void count(Map<Reason, Count> counts, OfferMatch match) {
        for (Reason reason : Reason.values()) {
            boolean declined = !match.fits() && match.reasons().first() == reason;
            Count before = counts.getOrDefault(reason, new Count(0, 0));
            counts.put(reason, new Count(before.declined() + (declined ? 1 : 0), before.processed() + 1));
            if (declined) {
                return;
            }
        }
    }

    int processed() {
        return processed;
    }

    int unused() {
        return unused;
    }

    Optional<Instant> lastUnusedAt() {
        return lastUnusedAt;
    }

    Optional<Instant> lastUsedAt() {
        return lastUsedAt;
    }

    Collection<Unused> lastUnused() {
        return List.copyOf(lastUnused.values());
    }

    Count lastOffers(Reason reason) {
        Map<Reason, Count> counts = new EnumMap<>(Reason.class);
        lastUnused.values().forEach(offer -> count(counts, offer.match()));
        return counts.getOrDefault(reason, new Count(0, 0));
    }

    Count launchAttempt(Reason reason) {
        return sinceLaunch.getOrDefault(reason, new Count(0, 0));
    }
}
