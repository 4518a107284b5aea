package dev.harthon.workbench;

import dev.harthon.app.check.PreflightReport;
import dev.harthon.habitat.Closure;
import dev.harthon.image.Image;
import dev.harthon.session.LoadRequest;
import dev.harthon.session.Session;
import dev.harthon.session.SessionEdits;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** A package in, an archive and an application out, and no session kept: what {@code hab pkg export mesos} did. */
public final class Exporter {

    private static final String NO_CLUSTER = "";

    /**
     * What is wanted.
     *
     * @param fetchKeys whether the depot's word on keys is enough
     * @param settings by their names
     * @param results the folder for the archive
     * @param store where to upload it; nowhere if empty
     */
    public record Request(
            LoadRequest load, boolean fetchKeys, Map<String, String> settings, Path results, Optional<URI> store) {

        public Request {
            settings = new TreeMap<>(settings);
        }
    }

    /** What became of it, and what the checks think of it. */
    public record Exported(Image image, ObjectNode app, PreflightReport report) {}

    private final Session blank;
    private final PackageLoader loader;
    private final SessionEdits edits;
    private final Workshop workshop;
    private final Delivery delivery;

    /** @param blank the session that every export begins with */
    public Exporter(Session blank, PackageLoader loader, SessionEdits edits, Workshop workshop, Delivery delivery) {
        this.blank = blank;
        this.loader = loader;
        this.edits = edits;
        this.workshop = workshop;
        this.delivery = delivery;
    }

    public Exported export(Request request, Progress progress) {
        Session session = session(request, progress);
        PreflightReport report = delivery.check(session, NO_CLUSTER, progress);
        Image image = workshop.build(session, request.results(), false, progress);
        return new Exported(image, app(session, image, request, progress), report);
    }

    private Session session(Request request, Progress progress) {
        Session session = blank;
        for (Map.Entry<String, String> setting : request.settings().entrySet()) {
            session = edits.set(session, setting.getKey(), setting.getValue());
        }
        Closure closure = loader.load(request.load(), session, request.fetchKeys(), progress);
        return edits.load(session, request.load(), closure);
    }

    private ObjectNode app(Session session, Image image, Request request, Progress progress) {
        if (request.store().isEmpty()) {
            return delivery.exported(session, image, progress);
        }
        delivery.upload(session, new StorePlace(request.store().get(), Optional.empty()), progress);
        return delivery.preview(session, progress);
    }
}
