package dev.harthon.workbench.why;

import dev.harthon.marathon.QueueView.UnusedOffer;
import java.util.Optional;

/** No offer has enough of one resource. */
final class ResourceShort implements Cause {

    private final String resource;
    private final String reason;

    /**
     * @param resource {@code cpus}
     * @param reason what Marathon calls it: {@code InsufficientCpus} (marathon: mesos/NoOfferMatchReason.scala)
     */
    ResourceShort(String resource, String reason) {
        this.resource = resource;
        this.reason = reason;
    }

    @Override
    public Optional<Finding> in(Evidence evidence) {
        if (!evidence.isDeclinedFor(reason)) {
            return Optional.empty();
        }
        String needs = OfferText.amount(resource, evidence.app().need(resource));
        Optional<UnusedOffer> nearest = OfferText.nearest(evidence.declinedOffers(), resource);
        return Optional.of(Finding.cause(
                resource + "-short",
                "no agent offers the " + needs + " " + resource + " that a task needs",
                nearest.filter(offer -> offer.has(resource) > 0)
                        .map(offer -> "set " + resource + " " + OfferText.number(offer.has(resource)) + ", then deploy")
                        .orElse("set " + resource + " 0, then deploy; or use another cluster: target use NAME"),
                nearest.map(offer -> "nearest: " + OfferText.of(offer)).orElse("declined for " + reason)));
    }
}
