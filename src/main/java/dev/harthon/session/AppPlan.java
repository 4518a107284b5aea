package dev.harthon.session;

import dev.harthon.app.AppDefinition;
import dev.harthon.app.EnvValue;
import dev.harthon.app.FetchEntry;
import dev.harthon.app.HealthCheck;
import dev.harthon.app.HealthProbe;
import dev.harthon.app.Lifecycle;
import dev.harthon.app.Placement;
import dev.harthon.app.Provenance;
import dev.harthon.app.Resources;
import dev.harthon.session.settings.AppSettings;
import dev.harthon.session.settings.RunSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the application that a session describes. */
public final class AppPlan {

    /** Finds a secret when it is needed. */
    @FunctionalInterface
    public interface SecretLookup {

        /** Finds none: good enough for a preview. */
        SecretLookup NONE = (name, source) -> Optional.empty();

        /** The secret of a variable, if it is there. */
        Optional<String> find(String name, SecretSource source);
    }

    private final Session session;

    private AppPlan(Session session) {
        this.session = session;
    }

    /**
     * The application, complete.
     *
     * @param cmd what starts the image
     * @param fetch what the agents fetch
     * @param provenance labels that tell where it comes from
     * @throws dev.harthon.fault.UsageFault if no package is loaded
     */
    public static AppDefinition of(
            Session session,
            String cmd,
            List<FetchEntry> fetch,
            SecretLookup secrets,
            Optional<Provenance> provenance) {
        session.closure();
        AppPlan plan = new AppPlan(session);
        Map<String, String> labels = new TreeMap<>(session.labels());
        provenance.ifPresent(each -> labels.putAll(each.labels()));
        return new AppDefinition(
                session.require(AppSettings.ID),
                cmd,
                session.value(AppSettings.USER),
                plan.resources(),
                plan.env(secrets),
                labels,
                fetch,
                session.volumes(),
                session.require(AppSettings.NETWORK),
                session.effectivePorts(),
                session.health().map(plan::resolved).stream().toList(),
                plan.placement(),
                plan.lifecycle());
    }

    private Resources resources() {
        return new Resources(
                session.require(AppSettings.CPUS),
                session.require(AppSettings.MEM),
                session.require(AppSettings.DISK),
                session.require(AppSettings.GPUS));
    }

    private Placement placement() {
        return new Placement(
                session.value(AppSettings.ROLE),
                session.value(AppSettings.CONSTRAINTS).orElse(List.of()),
                session.value(AppSettings.ACCEPTED_ROLES).orElse(List.of()));
    }

    private Lifecycle lifecycle() {
        return new Lifecycle(
                session.require(AppSettings.INSTANCES),
                session.require(AppSettings.KILL_GRACE),
                session.value(AppSettings.UPGRADE),
                session.value(AppSettings.BACKOFF),
                session.value(AppSettings.UNREACHABLE));
    }

    private Map<String, EnvValue> env(SecretLookup secrets) {
        Map<String, EnvValue> env = new TreeMap<>();
        session.env().forEach((name, entry) -> env.put(name, value(name, entry, secrets)));
        return env;
    }

    private static EnvValue value(String name, EnvEntry entry, SecretLookup secrets) {
        if (entry instanceof EnvEntry.Secret secret) {
            return new EnvValue.Secret(secret.source().toString(), secrets.find(name, secret.source()));
        }
        return new EnvValue.Literal(((EnvEntry.Literal) entry).text());
    }

    /** A check by the Supervisor becomes a question to its gateway. */
    private HealthCheck resolved(HealthCheck check) {
        return check.probe() instanceof HealthProbe.Supervisor supervisor
                ? check.withProbe(supervisor.of(
                        session.closure().top().ident().name(), session.require(RunSettings.GROUP)))
                : check;
    }
}
