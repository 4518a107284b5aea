package dev.harthon.workbench.why;

import java.util.List;
import java.util.Optional;

/** What is offered is for another role. */
final class RoleUnmet implements Cause {

    @Override
    public Optional<Finding> in(Evidence evidence) {
        if (!evidence.isDeclinedFor("UnfulfilledRole")) {
            return Optional.empty();
        }
        String accepted = evidence.app().json().path("acceptedResourceRoles").toString();
        List<String> seen = evidence.declinedOffers().stream()
                .limit(4)
                .map(offer -> offer.host() + " offers for " + String.join(", ", offer.roles()))
                .toList();
        return Optional.of(new Finding("role-unmet", Rank.CAUSE,
                "no agent offers resources of a role that the application accepts"
                        + (accepted.isEmpty() ? "" : " (" + accepted + ")"),
                seen, "unset accepted-roles, or set role NAME, then deploy"));
    }
}
