package dev.harthon.workbench;

import dev.harthon.dcos.AdminRouter;
import dev.harthon.workbench.LocalClusterControl.Running;
import dev.harthon.workbench.login.AuthKind;
import java.util.Optional;

/** The local cluster as a target: at its own addresses, or through its Admin Router where it asks for a DC/OS login. */
final class LocalTarget {

    private LocalTarget() {}

    static ClusterTarget of(Running running) {
        if (running.auth() == AuthKind.DCOS) {
            AdminRouter router = AdminRouter.of(running.marathon());
            return new ClusterTarget(
                    ClusterTarget.LOCAL,
                    router.service(AdminRouter.MARATHON),
                    Optional.of(router.mesos()),
                    Optional.of(running.store()),
                    Optional.empty(),
                    TargetAccess.of(AuthKind.DCOS).through(router.base()));
        }
        return new ClusterTarget(
                ClusterTarget.LOCAL,
                running.marathon(),
                Optional.of(running.master()),
                Optional.of(running.store()),
                Optional.empty(),
                TargetAccess.of(running.auth()));
    }
}
