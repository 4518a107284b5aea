package dev.harthon.workbench.why;

import java.util.Optional;

/** The task needed more memory than it may have. */
final class OutOfMemory implements Cause {

    @Override
    public Optional<Finding> in(Evidence evidence) {
        return evidence.failed()
                .filter(run -> run.reason().equals("REASON_CONTAINER_LIMITATION_MEMORY")
                        || run.message().startsWith("Memory limit exceeded"))
                .map(run -> {
                    double mem = evidence.app().need("mem");
                    return Finding.cause("out-of-memory",
                            "the task needed more than the " + OfferText.amount("mem", mem) + " of memory that it has",
                            "set mem " + OfferText.number(Math.ceil(Math.max(64, mem * 2))) + ", then deploy",
                            run.message().lines().findFirst().orElse(run.reason()));
                });
    }
}
