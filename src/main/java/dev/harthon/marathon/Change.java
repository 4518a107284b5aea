package dev.harthon.marathon;

import dev.harthon.fault.Fault;
import dev.harthon.fault.OperationFault;
import java.util.List;
import java.util.stream.Collectors;

/** What came of asking Marathon for a change. */
public sealed interface Change {

    /**
     * The change is under way.
     *
     * @param deployment the id to follow
     * @param version the version that the change made, as Marathon writes it
     * @param created the application was not there before
     */
    record Accepted(String deployment, String version, boolean created) implements Change {}

    /** Other deployments hold the application; {@code force} would cancel them. */
    record Locked(String message, List<String> deployments) implements Change {
        public Locked {
            deployments = List.copyOf(deployments);
        }
    }

    /**
     * Marathon does not want it: 400, 404, 409 or 422, or 403 for too many running deployments.
     *
     * @param violations what is wrong and where, as far as Marathon says
     */
    record Rejected(int status, String message, List<Violation> violations) implements Change {
        public Rejected {
            violations = List.copyOf(violations);
        }
    }

    /**
     * The accepted change; the others become failures.
     *
     * @param what what failed otherwise: {@code cannot scale /shop/redis}
     */
    default Accepted orThrow(String what) {
        if (this instanceof Accepted accepted) {
            return accepted;
        }
        throw this instanceof Locked locked ? locked(what, locked) : rejected(what, (Rejected) this);
    }

    private static Fault locked(String what, Locked locked) {
        return new OperationFault(what, "deployment " + String.join(", ", locked.deployments()) + " is still running",
                "wait for it, cancel it (deployments cancel), or override it with --force");
    }

    private static Fault rejected(String what, Rejected rejected) {
        String details = rejected.violations().stream().limit(3).map(Violation::toString)
                .collect(Collectors.joining("; "));
        return new OperationFault(what,
                "Marathon says: " + rejected.message() + (details.isEmpty() ? "" : " (" + details + ")"), "");
    }
}
