package dev.harthon.local.marathon;

import dev.harthon.local.faults.Faults;
import dev.harthon.local.marathon.app.App;
import dev.harthon.local.mesos.Master.Offer;
import dev.harthon.local.task.Resources;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Weighs an offer against what an application needs. */
final class OfferMatcher {

    private final HostPorts ports;
    private final Faults faults;

    OfferMatcher(HostPorts ports, Faults faults) {
        this.ports = ports;
        this.faults = faults;
    }

    /** @param placed the other instances of the application that hold an agent */
    OfferMatch match(App app, Offer offer, List<Instance> placed) {
        Resources left = offer.resources();
        SortedSet<Reason> reasons = new TreeSet<>();
        faults.declines().forEach(reason -> reasons.add(Reason.valueOf(reason)));
        if (!Constraints.allow(app, offer.agent(), placed)) {
            reasons.add(Reason.UnfulfilledConstraint);
        }
        if (app.amount("cpus") > left.cpus()) {
            reasons.add(Reason.InsufficientCpus);
        }
        if (app.amount("mem") > left.mem()) {
            reasons.add(Reason.InsufficientMemory);
        }
        if (app.amount("disk") > left.disk()) {
            reasons.add(Reason.InsufficientDisk);
        }
        if (app.amount("gpus") > left.gpus()) {
            reasons.add(Reason.InsufficientGpus);
        }
        Optional<List<Integer>> hostPorts = ports.choose(app.ports(), app.requirePorts(), left.ports());
        if (hostPorts.isEmpty()) {
            reasons.add(Reason.InsufficientPorts);
        }
        return new OfferMatch(offer, hostPorts.orElse(List.of()), reasons);
    }
}
