package dev.harthon.workbench.why;

import java.util.Optional;

/** One cause that an application may not run for; it looks at the evidence and at nothing else. */
@FunctionalInterface
interface Cause {

    Optional<Finding> in(Evidence evidence);
}
