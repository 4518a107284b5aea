package dev.harthon.workbench;

import dev.harthon.app.AppDefinition;
import dev.harthon.app.AppId;
import dev.harthon.app.EnvValue;
import dev.harthon.app.FetchEntry;
import dev.harthon.app.Lifecycle;
import dev.harthon.app.Placement;
import dev.harthon.app.Provenance;
import dev.harthon.app.Resources;
import dev.harthon.app.check.Launch;
import dev.harthon.app.check.Subject;
import dev.harthon.app.check.Subject.PortRange;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.image.Isolation;
import dev.harthon.image.Packaging;
import dev.harthon.image.Runner;
import dev.harthon.session.Bind;
import dev.harthon.session.EnvEntry;
import dev.harthon.session.Session;
import dev.harthon.session.settings.AppSettings;
import dev.harthon.session.settings.RunSettings;
import dev.harthon.session.settings.BuildSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Turns what a user said into a Marathon application. */
public final class AppPlanner {

    private final String version;
    private final Secrets secrets;

    /** @param version of Harthon, for the application's labels */
    public AppPlanner(String version, Secrets secrets) {
        this.version = version;
        this.secrets = secrets;
    }

    /** The session's application id: as set, otherwise made of the package's name. */
    public static Optional<AppId> id(Session session) {
        return session.value(AppSettings.ID);
    }

    /** The application, with secrets as references only. */
    public AppDefinition preview(Session session, String cmd, List<FetchEntry> fetch) {
        return define(session, cmd, fetch, secret -> new EnvValue.Secret(secret.source().toString(), Optional.empty()));
    }

    /** The application as it is sent, with secrets in it. */
    public AppDefinition deployable(Session session, String cmd, List<FetchEntry> fetch) {
        return define(session, cmd, fetch, secrets::resolve);
    }

    /**
     * What the checks look at. Only of the local cluster is it known which ports its agents offer.
     *
     * @param notes what the user should know of the image
     */
    public Subject subject(Session session, AppDefinition app, List<String> notes, boolean local) {
        boolean supervisor = session.require(RunSettings.RUNNER) == Runner.SUPERVISOR;
        Launch launch = new Launch(
                supervisor,
                session.value(RunSettings.LICENSE).isPresent(),
                session.require(RunSettings.ISOLATION) == Isolation.CHROOT,
                session.require(RunSettings.ISOLATION) == Isolation.USERNS,
                session.require(BuildSettings.PACKAGING) == Packaging.HARTS,
                session.value(RunSettings.TOPOLOGY).filter("leader"::equals).isPresent(),
                notes,
                session.binds().stream().map(Bind::name).collect(Collectors.toSet()));
        return new Subject(
                app, session.closure(), launch, session.effectiveMappings(), local ? List.of(PortRange.STOCK) : List.of());
    }

    private interface SecretView {
        EnvValue of(EnvEntry.Secret secret);
    }

    private AppDefinition define(Session session, String cmd, List<FetchEntry> fetch, SecretView secret) {
        HabitatPackage service = session.closure().top();
        return new AppDefinition(
                session.require(AppSettings.ID),
                cmd,
                session.value(AppSettings.USER),
                new Resources(
                        session.require(AppSettings.CPUS),
                        session.require(AppSettings.MEM),
                        session.require(AppSettings.DISK),
                        session.require(AppSettings.GPUS)),
                env(session, secret),
                labels(session, service),
                fetch,
                session.volumes(),
                session.require(AppSettings.NETWORK),
                session.effectivePorts(),
                session.effectiveHealth().stream().toList(),
                new Placement(
                        session.value(AppSettings.ROLE),
                        session.value(AppSettings.CONSTRAINTS).orElse(List.of()),
                        session.value(AppSettings.ACCEPTED_ROLES).orElse(List.of())),
                new Lifecycle(
                        session.require(AppSettings.INSTANCES),
                        session.require(AppSettings.KILL_GRACE),
                        session.value(AppSettings.UPGRADE),
                        session.value(AppSettings.BACKOFF),
                        session.value(AppSettings.UNREACHABLE)));
    }

    private static Map<String, EnvValue> env(Session session, SecretView secret) {
        Map<String, EnvValue> env = new TreeMap<>();
        session.env().forEach((name, entry) -> {
            if (entry instanceof EnvEntry.Literal literal) {
                env.put(name, new EnvValue.Literal(literal.text()));
            } else if (entry instanceof EnvEntry.Secret hidden) {
                env.put(name, secret.of(hidden));
            }
        });
        return env;
    }

    private Map<String, String> labels(Session session, HabitatPackage service) {
        Map<String, String> labels = new TreeMap<>(session.labels());
        labels.putAll(new Provenance(
                        service.ident(),
                        Optional.of(service.seal().key()).filter(key -> service.seal().trusted()),
                        Optional.of(service.seal().digest()),
                        version,
                        Optional.empty())
                .labels());
        return labels;
    }
}
