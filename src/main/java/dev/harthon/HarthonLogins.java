package dev.harthon;

import dev.harthon.dcos.cli.DcosEnvironment;
import dev.harthon.http.HttpSettings;
import dev.harthon.workbench.ClusterTarget;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Places;
import dev.harthon.workbench.Secrets;
import dev.harthon.workbench.login.DcosImport;
import dev.harthon.workbench.login.DcosTargets;
import dev.harthon.workbench.login.Logins;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Logins, and the target that the environment names: {@code DCOS_URL}. */
final class HarthonLogins {

    private HarthonLogins() {}

    static Logins of(Map<String, String> env, Places places, HarthonBeans context) {
        return new Logins(places.state(), context.getBean(Secrets.class), new DcosEnvironment(env),
                context.getBean(HttpSettings.class), Clock.systemUTC());
    }

    static DcosImport importer(Map<String, String> env, Places places, HarthonBeans context) {
        Clusters clusters = context.getBean(Clusters.class);
        return new DcosImport(places, clusters.book(), clusters.logins(), new DcosEnvironment(env));
    }

    static Optional<ClusterTarget> target(Map<String, String> env, Places places) {
        return DcosTargets.named(new DcosEnvironment(env), places);
    }
}
