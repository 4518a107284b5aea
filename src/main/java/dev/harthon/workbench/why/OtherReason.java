package dev.harthon.workbench.why;

import java.util.Optional;

/** Offers were declined for a reason that has no rule of its own. */
final class OtherReason implements Cause {

    private final String reason;
    private final String text;
    private final String remedy;

    OtherReason(String reason, String text, String remedy) {
        this.reason = reason;
        this.text = text;
        this.remedy = remedy;
    }

    @Override
    public Optional<Finding> in(Evidence evidence) {
        return evidence.isDeclinedFor(reason)
                ? Optional.of(Finding.cause("declined", text, remedy, "offers were declined for " + reason))
                : Optional.empty();
    }
}
