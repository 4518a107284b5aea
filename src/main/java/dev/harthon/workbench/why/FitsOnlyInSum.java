package dev.harthon.workbench.why;

import dev.harthon.marathon.QueueView.UnusedOffer;
import java.util.List;
import java.util.Optional;

/** All offers together would do, but no single one: the room is scattered over the agents. */
final class FitsOnlyInSum implements Cause {

    @Override
    public Optional<Finding> in(Evidence evidence) {
        List<UnusedOffer> offers = evidence.declinedOffers();
        boolean together = OfferText.RESOURCES.stream().allMatch(resource ->
                offers.stream().mapToDouble(offer -> offer.has(resource)).sum() >= evidence.app().need(resource));
        boolean alone = offers.stream().anyMatch(offer -> fits(offer, evidence));
        if (offers.size() < 2 || !together || alone) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "fits-only-in-sum", Rank.CAUSE,
                "the agents together have room for a task, but none of them alone",
                offers.stream().limit(4).map(OfferText::of).toList(),
                "make a task smaller (set cpus N, set mem N), or make room on one agent: tasks --all"));
    }

    private static boolean fits(UnusedOffer offer, Evidence evidence) {
        return OfferText.RESOURCES.stream()
                .allMatch(resource -> offer.has(resource) >= evidence.app().need(resource));
    }
}
