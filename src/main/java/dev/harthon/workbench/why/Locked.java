package dev.harthon.workbench.why;

import dev.harthon.marathon.DeploymentView;
import java.util.Optional;

/** A deployment holds the application; as long as it goes on, other changes are refused. */
final class Locked implements Cause {

    @Override
    public Optional<Finding> in(Evidence evidence) {
        return evidence.deployments().stream().findFirst().map(deployment -> Finding.context(
                "locked",
                "deployment " + deployment.id() + " is going on and holds the application",
                "deployments rollback " + deployment.id() + ", or: deployments cancel " + deployment.id(),
                step(deployment)));
    }

    private static String step(DeploymentView deployment) {
        String actions = String.join(", ", deployment.currentActions());
        return "step " + deployment.currentStep() + " of " + deployment.totalSteps()
                + (actions.isEmpty() ? "" : ": " + actions);
    }
}
