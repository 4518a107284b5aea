package dev.harthon.workbench.why;

import java.util.Optional;

/** Nobody asked for a task. */
final class Suspended implements Cause {

    @Override
    public Optional<Finding> in(Evidence evidence) {
        return evidence.app().instances() > 0
                ? Optional.empty()
                : Optional.of(Finding.cause("suspended", "the application has 0 instances, so nothing shall run",
                        "scale 1 " + evidence.id(), "instances: 0"));
    }
}
