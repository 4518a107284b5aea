package dev.harthon.workbench.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** No agent that offers has the place that the constraints ask for. */
final class ConstraintUnmet implements Cause {

    @Override
    public Optional<Finding> in(Evidence evidence) {
        if (!evidence.isDeclinedFor("UnfulfilledConstraint")) {
            return Optional.empty();
        }
        List<String> constraints = new ArrayList<>();
        evidence.app().json().path("constraints").forEach(one -> constraints.add(text(one)));
        List<String> seen = evidence.declinedOffers().stream()
                .limit(4)
                .map(offer -> offer.host() + (offer.attributes().isEmpty() ? " has no attributes" : " has "
                        + offer.attributes().entrySet().stream()
                                .map(one -> one.getKey() + "=" + one.getValue())
                                .collect(Collectors.joining(", "))))
                .toList();
        boolean unique = constraints.stream().anyMatch(one -> one.endsWith(":UNIQUE") || one.contains(":MAX_PER:"));
        String running = evidence.app().running() + " of " + evidence.app().instances() + " run";
        return Optional.of(new Finding("constraint-unmet", Rank.CAUSE,
                "no agent that offers fulfils the constraint " + String.join(", ", constraints)
                        + (unique ? "; " + running : ""),
                seen,
                unique ? "scale " + Math.max(1, evidence.app().running()) + " " + evidence.id()
                        + ", or: unset constraints, then deploy"
                        : "unset constraints, or set constraints to what an agent has, then deploy"));
    }

    private static String text(JsonNode constraint) {
        List<String> parts = new ArrayList<>();
        constraint.forEach(part -> parts.add(part.asString("")));
        return String.join(":", parts);
    }
}
