package dev.harthon.workbench.login;

import dev.harthon.dcos.AdminRouter;
import dev.harthon.dcos.cli.DcosEnvironment;
import dev.harthon.http.Urls;
import dev.harthon.workbench.ClusterTarget;
import dev.harthon.workbench.Places;
import dev.harthon.workbench.TargetAccess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** DC/OS clusters as targets: one address, and the rest behind its Admin Router. */
public final class DcosTargets {

    /** How the cluster of {@code DCOS_URL} is called. */
    private static final String ENVIRONMENT = "dcos";

    private DcosTargets() {}

    /**
     * The target of that name.
     *
     * @param address of the cluster, or of a Marathon on it: {@code https://dcos.example/service/team}
     * @param service the Marathon that is meant; that of the address if empty
     * @param access its router is set from the address
     */
    public static ClusterTarget of(
            String name,
            URI address,
            Optional<String> service,
            Optional<URI> store,
            Optional<Path> ca,
            TargetAccess access) {
        AdminRouter router = AdminRouter.of(address);
        URI marathon = service.map(router::service).orElseGet(() -> AdminRouter.marathonOf(address));
        return new ClusterTarget(
                name, marathon, Optional.of(router.mesos()), store, ca, access.through(router.base()));
    }

    /** The target {@code dcos}, where {@code DCOS_URL} names it; certificates are verified, whatever else is said. */
    public static Optional<ClusterTarget> named(DcosEnvironment environment, Places places) {
        return environment.url().map(url -> of(
                ENVIRONMENT,
                url,
                Optional.empty(),
                Optional.empty(),
                environment.verification().ca().map(places::expand),
                access(url).within(environment.timeout().map(Duration::ofSeconds))));
    }

    /** An address to which no secret may be sent cannot be one of a login. */
    private static TargetAccess access(URI url) {
        return TargetAccess.of(Urls.isSafeForSecrets(url) ? AuthKind.DCOS : AuthKind.NONE);
    }
}
