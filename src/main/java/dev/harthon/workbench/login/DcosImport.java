package dev.harthon.workbench.login;

import dev.harthon.dcos.cli.DcosEnvironment;
import dev.harthon.dcos.cli.DcosFolder;
import dev.harthon.dcos.cli.KnownCluster;
import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import dev.harthon.http.Urls;
import dev.harthon.workbench.ClusterTarget;
import dev.harthon.workbench.Places;
import dev.harthon.workbench.TargetAccess;
import dev.harthon.workbench.TargetBook;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes over the clusters, and the logins, that the command line of DC/OS knows. Its folder is only read. */
public final class DcosImport {

    /**
     * One cluster that was taken over.
     *
     * @param loggedIn its token was, too
     * @param attached it is the one in use there
     * @param unverified the command line does not look at its certificates; Harthon does
     */
    public record Imported(String target, String url, boolean loggedIn, boolean attached, boolean unverified) {}

    private final Places places;
    private final TargetBook book;
    private final Logins logins;
    private final DcosEnvironment environment;

    public DcosImport(Places places, TargetBook book, Logins logins, DcosEnvironment environment) {
        this.places = places;
        this.book = book;
        this.logins = logins;
        this.environment = environment;
    }

    /**
     * Takes over all clusters, or the one of a name or id.
     *
     * @param from the folder; that of {@code DCOS_DIR}, else {@code ~/.dcos}, if empty
     * @param as another name for the target, where it is one cluster
     */
    public List<Imported> run(Optional<Path> from, Optional<String> cluster, Optional<String> as) {
        Path folder = from.map(places::expand).orElseGet(() -> places.expand(environment.folder().orElse("~/.dcos")));
        List<KnownCluster> known = new DcosFolder(folder).clusters();
        if (known.isEmpty()) {
            throw new UsageFault("there is no DC/OS cluster in " + folder, "the dcos command has set up none",
                    "name the folder: --from FOLDER, or: target add NAME --dcos URL");
        }
        List<KnownCluster> chosen = cluster.or(environment::cluster).map(name -> named(name, known)).orElse(known);
        if (as.isPresent() && chosen.size() > 1) {
            throw new UsageFault("one name is not enough for " + chosen.size() + " clusters", "",
                    "choose one: --cluster NAME");
        }
        Map<KnownCluster, ClusterTarget> targets = new LinkedHashMap<>();
        chosen.forEach(one -> targets.put(one, target(one, as)));
        targets.values().forEach(this::requireFree);
        return targets.entrySet().stream().map(one -> take(one.getKey(), one.getValue())).toList();
    }

    private static List<KnownCluster> named(String name, List<KnownCluster> known) {
        List<KnownCluster> exact =
                known.stream().filter(one -> one.name().equals(name) || one.id().equals(name)).toList();
        List<KnownCluster> fitting = exact.isEmpty()
                ? known.stream().filter(one -> !one.id().isEmpty() && one.id().startsWith(name)).toList() : exact;
        if (fitting.size() == 1) {
            return fitting;
        }
        List<String> names = known.stream().map(KnownCluster::name).toList();
        throw fitting.isEmpty()
                ? new UsageFault("the dcos command knows no cluster '" + name + "'",
                        "it knows " + String.join(", ", names), Suggestions.question(name, names, ""))
                : new UsageFault("'" + name + "' fits to " + fitting.size() + " clusters", "", "give the whole id");
    }

    private ClusterTarget target(KnownCluster cluster, Optional<String> as) {
        TargetAccess access = TargetAccess.of(Urls.isSafeForSecrets(cluster.url()) ? AuthKind.DCOS : AuthKind.NONE)
                .within(cluster.timeout().map(Duration::ofSeconds));
        return DcosTargets.of(as.orElseGet(() -> name(cluster)), cluster.url(), Optional.empty(), Optional.empty(),
                cluster.verification().ca(), access);
    }

    /** As the cluster is called, in letters that a target's name may have. */
    private static String name(KnownCluster cluster) {
        String name = cluster.name().replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
        return name.isEmpty() ? "dcos" : name.substring(0, Math.min(63, name.length()));
    }

    /** A name that stands for another cluster is not taken from it. */
    private void requireFree(ClusterTarget target) {
        Optional<ClusterTarget> other = Optional.ofNullable(book.all().get(target.name()))
                .filter(known -> !known.marathon().equals(target.marathon()));
        if (other.isPresent()) {
            throw new UsageFault("the name " + target.name() + " is taken", "it stands for " + other.get().marathon(),
                    "give another one: --cluster " + target.name() + " --as NAME");
        }
    }

    /** What the user said of a target that is there already stays, where the command line has nothing to say of it. */
    private Imported take(KnownCluster cluster, ClusterTarget target) {
        Optional<ClusterTarget> before = Optional.ofNullable(book.all().get(target.name()));
        ClusterTarget merged = new ClusterTarget(target.name(), target.marathon(), target.mesos(),
                before.flatMap(ClusterTarget::store),
                target.ca().or(() -> before.flatMap(ClusterTarget::ca)),
                target.access().pinned(before.flatMap(known -> known.access().fingerprint())));
        book.put(merged);
        boolean takesToken = merged.access().auth() == AuthKind.DCOS && cluster.token().isPresent();
        if (takesToken) {
            logins.take(merged, cluster.token().get(), cluster.file());
        }
        return new Imported(merged.name(), cluster.url().toString(), takesToken, cluster.attached(),
                cluster.verification().isOff());
    }
}
