package dev.harthon.workbench.why;

import dev.harthon.marathon.QueueView.UnusedOffer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Offers in words, and the one that is nearest to what a task needs. */
final class OfferText {

    static final List<String> RESOURCES = List.of("cpus", "mem", "disk", "gpus");

    private OfferText() {}

    /** The offer that lacks the least: fewest reasons first, then the most of the resource. */
    static Optional<UnusedOffer> nearest(List<UnusedOffer> offers, String resource) {
        return offers.stream()
                .max(Comparator.<UnusedOffer>comparingInt(offer -> -offer.reasons().size())
                        .thenComparingDouble(offer -> offer.has(resource)));
    }

    static String amount(String resource, double value) {
        return number(value) + (resource.equals("mem") || resource.equals("disk") ? " MiB" : "");
    }

    /** {@code agent7 offers 4 cpus, 4096 MiB mem, 8192 MiB disk, ports 31000-32000}. */
    static String of(UnusedOffer offer) {
        StringBuilder text = new StringBuilder(offer.host()).append(" offers ");
        text.append(amount("cpus", offer.has("cpus"))).append(" cpus, ");
        text.append(amount("mem", offer.has("mem"))).append(" mem, ");
        text.append(amount("disk", offer.has("disk"))).append(" disk");
        if (offer.has("gpus") > 0) {
            text.append(", ").append(number(offer.has("gpus"))).append(" gpus");
        }
        return offer.ports().isEmpty() ? text.toString() : text.append(", ports ").append(offer.ports()).toString();
    }

    static String number(double value) {
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
