package dev.harthon.workbench;

import dev.harthon.app.AppDefinition;
import dev.harthon.app.AppId;
import dev.harthon.app.FetchEntry;
import dev.harthon.app.Provenance;
import dev.harthon.app.check.Subject;
import dev.harthon.app.check.Subject.PortRange;
import dev.harthon.habitat.Seal;
import dev.harthon.session.AppPlan;
import dev.harthon.session.AppPlan.SecretLookup;
import dev.harthon.session.LaunchPlan;
import dev.harthon.session.Session;
import dev.harthon.session.settings.AppSettings;
import java.util.List;
import java.util.Optional;

/** Turns what a user said into a Marathon application that tells where it comes from. */
public final class AppPlanner {

    private final String version;
    private final SecretLookup secrets;

    /** @param version of Harthon, for the application's labels */
    public AppPlanner(String version, SecretLookup secrets) {
        this.version = version;
        this.secrets = secrets;
    }

    /** The session's application id: as set, otherwise made of the package's name. */
    public static Optional<AppId> id(Session session) {
        return session.value(AppSettings.ID);
    }

    /** The application, with secrets as references only. */
    public AppDefinition preview(Session session, String cmd, List<FetchEntry> fetch) {
        return AppPlan.of(session, cmd, fetch, SecretLookup.NONE, Optional.of(provenance(session)));
    }

    /** The application as it is sent, with secrets in it. */
    public AppDefinition deployable(Session session, String cmd, List<FetchEntry> fetch) {
        return AppPlan.of(session, cmd, fetch, secrets, Optional.of(provenance(session)));
    }

    /** What the checks look at. Only of the local cluster is it known which ports its agents offer. */
    public Subject subject(Session session, AppDefinition app, boolean local) {
        return LaunchPlan.subject(session, app, local ? List.of(PortRange.STOCK) : List.of());
    }

    private Provenance provenance(Session session) {
        Seal seal = session.closure().top().seal();
        return new Provenance(
                session.closure().top().ident(),
                Optional.of(seal.key()).filter(key -> seal.trusted()),
                Optional.of(seal.digest()),
                version,
                Optional.empty());
    }
}
