package dev.harthon.workbench;

import dev.harthon.fault.DeploymentFault;
import dev.harthon.fault.Fault;
import dev.harthon.fault.TimeoutFault;
import dev.harthon.marathon.Verdict;
import dev.harthon.marathon.Verdict.Outcome;

/** Says of a deployment that did not succeed what went wrong, and what to do. */
final class FailedDeployment {

    private FailedDeployment() {}

    static Fault fault(String app, Verdict verdict) {
        if (verdict.outcome() == Outcome.TIMED_OUT) {
            return new TimeoutFault(
                    "the deployment of " + app + " is still going on",
                    verdict.cause(),
                    "look again with: status; or wait longer: deploy --timeout 15m");
        }
        return new DeploymentFault(
                "the deployment of " + app + " failed",
                verdict.cause(),
                "read its last words with: logs --stderr; take it away with: destroy");
    }
}
