package dev.harthon.local.marathon;

import dev.harthon.local.mesos.Master.Offer;
import java.util.List;
import java.util.SortedSet;

/**
 * What came of an offer.
 *
 * @param hostPorts those to use, in the order of the application's ports
 * @param reasons all that speaks against it; none if it fits
 */
record OfferMatch(Offer offer, List<Integer> hostPorts, SortedSet<Reason> reasons) {

    boolean fits() {
        return reasons.isEmpty();
    }
}
