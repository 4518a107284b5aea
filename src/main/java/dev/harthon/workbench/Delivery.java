package dev.harthon.workbench;

import dev.harthon.app.AppDefinition;
import dev.harthon.app.AppJson;
import dev.harthon.app.FetchEntry;
import dev.harthon.app.check.Preflight;
import dev.harthon.app.check.PreflightReport;
import dev.harthon.app.live.AppDiff;
import dev.harthon.image.Artifact;
import dev.harthon.image.Image;
import dev.harthon.image.ImagePreview;
import dev.harthon.image.Piece;
import dev.harthon.marathon.AppId;
import dev.harthon.session.Session;
import dev.harthon.session.settings.AppSettings;
import dev.harthon.session.settings.BuildSettings;
import dev.harthon.store.ArtifactStores;
import dev.harthon.workbench.Shipping.Shipped;
import dev.harthon.workbench.Shipping.ShippedFile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** Takes the session as it is to its cluster: checks it, builds and uploads what is out of date, deploys. */
public final class Delivery {

    private static final String NOT_YET = "http://store.invalid/";
    private static final String URL_TO = "URL_TO_";
    private static final String NO_DIGEST = "0000000000000000";

    private final Clusters clusters;
    private final Workshop workshop;
    private final Shipping shipping;
    private final AppPlanner planner;
    private final Map<String, Shipped> uploaded = new ConcurrentHashMap<>();

    public Delivery(Clusters clusters, Workshop workshop, Shipping shipping, AppPlanner planner) {
        this.clusters = clusters;
        this.workshop = workshop;
        this.shipping = shipping;
        this.planner = planner;
    }

    /** The application as it would be sent, but for secrets, and for the address of what is not uploaded yet. */
    public ObjectNode preview(Session session, Progress progress) {
        return AppJson.preview(draft(session, workshop.preview(session, progress), progress));
    }

    /** The application for somebody else to send, who will put the files somewhere: {@code URL_TO_name} says where. */
    ObjectNode exported(Session session, Image image, Progress progress) {
        List<FetchEntry> fetch = image.artifacts().stream()
                .map(Artifact::piece)
                .map(piece -> piece.extract()
                        ? FetchEntry.archive(URL_TO + piece.name(), false)
                        : FetchEntry.file(URL_TO + piece.name(), false))
                .toList();
        return AppJson.preview(planner.preview(session, command(session, progress), fetch));
    }

    /** What the checks find. */
    public PreflightReport check(Session session, String target, Progress progress) {
        boolean local = target.equals(ClusterTarget.LOCAL);
        ImagePreview image = workshop.preview(session, progress);
        return Preflight.check(planner.subject(session, draft(session, image, progress), image.notes(), local));
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

    /** Uploads the image to a store, whatever cluster will fetch it. */
    void upload(Session session, StorePlace store, Progress progress) {
        ship(session, store, Optional.empty(), progress);
    }

    private Shipped ship(Session session, StorePlace place, Optional<Cluster> cluster, Progress progress) {
        Image image = workshop.current(session, progress);
        Shipped shipped = shipping.upload(image, place, cluster, progress);
        uploaded.put(image.sha256(), shipped);
        return shipped;
    }

    /** Does all that is needed for the application to run; where no Marathon answers, nothing is built or sent. */
    public Deployer.Outcome deploy(Session session, String target, DeployOptions options, Progress progress) {
        check(session, target, progress).requireNoErrors();
        Cluster cluster = clusters.connect(target, progress);
        cluster.marathon().ping();
        StorePlace place = StorePlace.of(session).orElseGet(() -> StorePlace.of(cluster, session));
        Shipped shipped = ship(session, place, Optional.of(cluster), progress);
        AppDefinition app = planner.deployable(session, command(session, progress), fetch(session, shipped));
        boolean local = target.equals(ClusterTarget.LOCAL);
        Preflight.check(planner.subject(session, app, List.of(), local)).requireNoErrors();
        return new Deployer(cluster).deploy(app, options, progress);
    }

    /** What deploying would change; nothing where the application is not there. Builds what is out of date. */
    public Optional<AppDiff> diff(Session session, Cluster cluster, Progress progress) {
        return new Deployer(cluster).diff(comparable(session, cluster, progress));
    }

    /** What Marathon says that deploying would make it do: the actions of each step. Builds what is out of date. */
    public List<List<String>> rehearse(Session session, Cluster cluster, Progress progress) {
        return new Deployer(cluster).rehearse(comparable(session, cluster, progress));
    }

    /** What would be deployed, where possible with the addresses that the running application fetches from. */
    private AppDefinition comparable(Session session, Cluster cluster, Progress progress) {
        Image image = workshop.current(session, progress);
        AppId id = AppId.parse(session.require(AppSettings.ID).toString());
        List<String> fetched = cluster.marathon().apps().find(id).stream()
                .flatMap(live -> live.fetched().stream())
                .toList();
        List<ShippedFile> files =
                image.artifacts().stream().map(artifact -> inPlace(artifact, fetched)).toList();
        return planner.deployable(session, command(session, progress), fetch(session, new Shipped(files)));
    }

    /** The address at which the running application fetches that very content, if it does. */
    private static ShippedFile inPlace(Artifact artifact, List<String> fetched) {
        Piece piece = artifact.piece();
        String name = ArtifactStores.nameOf(artifact.file(), artifact.sha256(), piece.suffix());
        URI uri = fetched.stream()
                .filter(address -> address.endsWith("/" + name))
                .map(URI::create)
                .findFirst()
                .orElse(URI.create(NOT_YET + name));
        return new ShippedFile(uri, artifact.size(), piece.extract(), true);
    }

    /** Whether the image of the session as it is was uploaded, so that the preview shows its address. */
    public boolean isUploaded(Session session, Progress progress) {
        return address(session, progress).isPresent();
    }

    private AppDefinition draft(Session session, ImagePreview image, Progress progress) {
        Shipped shipped = address(session, progress).orElseGet(() -> placeholder(image));
        return planner.preview(session, image.command(), fetch(session, shipped));
    }

    /** Formed as the addresses of an uploaded image are. */
    private static Shipped placeholder(ImagePreview image) {
        return new Shipped(image.pieces().stream()
                .map(Delivery::placeholder)
                .toList());
    }

    private static ShippedFile placeholder(Piece piece) {
        String name = piece.base().replaceAll("[^A-Za-z0-9._-]+", "-") + "-" + NO_DIGEST + piece.suffix();
        return new ShippedFile(URI.create(NOT_YET + name), 0, piece.extract(), false);
    }

    private Optional<Shipped> address(Session session, Progress progress) {
        return workshop.ready(session, workshop.plan(session, progress)).map(image -> uploaded.get(image.sha256()));
    }

    private String command(Session session, Progress progress) {
        return workshop.preview(session, progress).command();
    }

    private static List<FetchEntry> fetch(Session session, Shipped shipped) {
        boolean cache = session.require(BuildSettings.FETCH_CACHE);
        return shipped.files().stream()
                .map(file -> file.extract()
                        ? FetchEntry.archive(file.uri().toString(), cache)
                        : FetchEntry.file(file.uri().toString(), cache))
                .toList();
    }
}
