package dev.harthon.workbench.why;

import java.util.Optional;

/** Offers were declined for a reason that has no rule of its own. */
final class OtherReason implements Cause {

    private final String name;
    private final String reason;
    private final String text;
    private final String remedy;

    OtherReason(String name, String reason, String text, String remedy) {
        this.name = name;
        this.reason = reason;
        this.text = text;
        this.remedy = remedy;
    }

    @Override
    public Optional<Finding> in(Evidence evidence) {
        return evidence.isDeclinedFor(reason)
                ? Optional.of(Finding.cause(name, text, remedy, "offers were declined for " + reason))
                : Optional.empty();
    }
}
