package dev.harthon.workbench;

import dev.harthon.app.AppDefinition;
import dev.harthon.app.AppJson;
import dev.harthon.app.FetchEntry;
import dev.harthon.app.check.Preflight;
import dev.harthon.app.check.PreflightReport;
import dev.harthon.app.live.AppDiff;
import dev.harthon.image.Image;
import dev.harthon.image.ImagePreview;
import dev.harthon.marathon.AppId;
import dev.harthon.session.Session;
import dev.harthon.session.settings.AppSettings;
import dev.harthon.session.settings.BuildSettings;
import dev.harthon.store.ArtifactStores;
import dev.harthon.workbench.Shipping.Shipped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** Takes the session as it is to its cluster: checks it, builds and uploads what is out of date, deploys. */
public final class Delivery {

    private static final String NOT_YET = "http://store.invalid/";
    private static final String SUFFIX = ".tgz";
    private static final String NO_DIGEST = "0000000000000000";

    private final Clusters clusters;
    private final Workshop workshop;
    private final Shipping shipping;
    private final AppPlanner planner;
    private final Map<String, URI> uploaded = new ConcurrentHashMap<>();

    public Delivery(Clusters clusters, Workshop workshop, Shipping shipping, AppPlanner planner) {
        this.clusters = clusters;
        this.workshop = workshop;
        this.shipping = shipping;
        this.planner = planner;
    }

    /** The application as it would be sent, but for secrets, and for the address of what is not uploaded yet. */
    public ObjectNode preview(Session session, Progress progress) {
        return AppJson.preview(draft(session, progress));
    }

    /** What the checks find. */
    public PreflightReport check(Session session, String target, Progress progress) {
        boolean local = target.equals(ClusterTarget.LOCAL);
        return Preflight.check(planner.subject(session, draft(session, progress), local));
    }

    /**
     * Builds the image if it is out of date, and uploads it if the store has it not.
     *
     * @param to the store that the user names; otherwise that of the session, otherwise that of the cluster
     */
    public Shipped upload(Session session, String target, Optional<StorePlace> to, Progress progress) {
        Optional<StorePlace> named = to.or(() -> StorePlace.of(session));
        if (named.isPresent()) {
            return ship(session, named.get(), clusters.find(target), progress);
        }
        Cluster cluster = clusters.connect(target, progress);
        return ship(session, StorePlace.of(cluster, session), Optional.of(cluster), progress);
    }

    private Shipped ship(Session session, StorePlace place, Optional<Cluster> cluster, Progress progress) {
        Image image = workshop.current(session, progress);
        Shipped shipped = shipping.upload(image, place, cluster, progress);
        uploaded.put(image.sha256(), shipped.uri());
        return shipped;
    }

    /** Does all that is needed for the application to run; where no Marathon answers, nothing is built or sent. */
    public Deployer.Outcome deploy(Session session, String target, DeployOptions options, Progress progress) {
        check(session, target, progress).requireNoErrors();
        Cluster cluster = clusters.connect(target, progress);
        cluster.marathon().ping();
        StorePlace place = StorePlace.of(session).orElseGet(() -> StorePlace.of(cluster, session));
        Shipped shipped = ship(session, place, Optional.of(cluster), progress);
        AppDefinition app =
                planner.deployable(session, command(session, progress), List.of(fetch(session, shipped.uri())));
        return new Deployer(cluster).deploy(app, options, progress);
    }

    /** What deploying would change; nothing where the application is not there. Builds what is out of date. */
    public Optional<AppDiff> diff(Session session, Cluster cluster, Progress progress) {
        Image image = workshop.current(session, progress);
        String name = ArtifactStores.nameOf(image.file(), image.sha256(), SUFFIX);
        AppId id = AppId.parse(session.require(AppSettings.ID).toString());
        URI uri = cluster.marathon().apps().find(id).stream()
                .flatMap(live -> live.fetched().stream())
                .filter(fetched -> fetched.endsWith("/" + name))
                .map(URI::create)
                .findFirst()
                .orElse(URI.create(NOT_YET + name));
        AppDefinition app =
                planner.deployable(session, command(session, progress), List.of(fetch(session, uri)));
        return new Deployer(cluster).diff(app);
    }

    /** Whether the image of the session as it is was uploaded, so that the preview shows its address. */
    public boolean isUploaded(Session session, Progress progress) {
        return address(session, progress).isPresent();
    }

    private AppDefinition draft(Session session, Progress progress) {
        ImagePreview image = workshop.preview(session, progress);
        URI uri = address(session, progress).orElseGet(() -> placeholder(session));
        return planner.preview(session, image.command(), List.of(fetch(session, uri)));
    }

    /** Formed as the address of an uploaded image is. */
    private static URI placeholder(Session session) {
        String name = Image.fileName(session.closure().top().ident());
        return URI.create(NOT_YET + name.replaceAll("\\.tgz$", "-" + NO_DIGEST + ".tgz"));
    }

    private Optional<URI> address(Session session, Progress progress) {
        return workshop.ready(workshop.plan(session, progress)).map(image -> uploaded.get(image.sha256()));
    }

    private String command(Session session, Progress progress) {
        return workshop.preview(session, progress).command();
    }

    private static FetchEntry fetch(Session session, URI uri) {
        return FetchEntry.archive(uri.toString(), session.require(BuildSettings.FETCH_CACHE));
    }
}
