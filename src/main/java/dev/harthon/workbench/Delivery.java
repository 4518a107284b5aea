package dev.harthon.workbench;

import dev.harthon.app.AppDefinition;
import dev.harthon.app.AppJson;
import dev.harthon.app.FetchEntry;
import dev.harthon.app.check.Preflight;
import dev.harthon.app.check.PreflightReport;
import dev.harthon.image.Image;
import dev.harthon.image.ImagePreview;
import dev.harthon.session.Session;
import dev.harthon.session.settings.BuildSettings;
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
    public PreflightReport check(Session session, Progress progress) {
        return Preflight.check(planner.subject(session, draft(session, progress)));
    }

    /** Builds the image if it is out of date, and uploads it if the store has it not. */
    public Shipped upload(Session session, String target, Optional<URI> to, Progress progress) {
        Cluster cluster = clusters.connect(target, progress);
        return ship(session, cluster, to, progress);
    }

    private Shipped ship(Session session, Cluster cluster, Optional<URI> to, Progress progress) {
        Image image = workshop.current(session, progress);
        Shipped shipped = shipping.upload(image, session, cluster, to, progress);
        uploaded.put(image.sha256(), shipped.uri());
        return shipped;
    }

    /** Does all that is needed for the application to run. */
    public Deployer.Outcome deploy(Session session, String target, DeployOptions options, Progress progress) {
        check(session, progress).requireNoErrors();
        Cluster cluster = clusters.connect(target, progress);
        Shipped shipped = ship(session, cluster, Optional.empty(), progress);
        AppDefinition app =
                planner.deployable(session, command(session, progress), List.of(fetch(session, shipped.uri())));
        return new Deployer(cluster).deploy(app, options, progress);
    }

    /** Whether the image of the session as it is was uploaded, so that the preview shows its address. */
    public boolean isUploaded(Session session, Progress progress) {
        return address(session, progress).isPresent();
    }

    private AppDefinition draft(Session session, Progress progress) {
        ImagePreview image = workshop.preview(session, progress);
        URI placeholder = URI.create(NOT_YET + Image.fileName(session.closure().top().ident()));
        URI uri = address(session, progress).orElse(placeholder);
        return planner.preview(session, image.command(), List.of(fetch(session, uri)));
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
