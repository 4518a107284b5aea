package dev.harthon.workbench;

import dev.harthon.fault.Fault;
import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.Closure;
import dev.harthon.habitat.PackageSpec;
import dev.harthon.marathon.AppId;
import dev.harthon.session.LoadRequest;
import dev.harthon.session.Session;
import dev.harthon.session.SessionEdits;
import dev.harthon.session.adopt.Adopted;
import dev.harthon.session.adopt.Adoption;
import dev.harthon.session.adopt.AppDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/** Takes over an application that Harthon did not deploy from this session: one that runs, or one in a file. */
public final class Adopter {

    private final Desk desk;
    private final Clusters clusters;
    private final PackageLoader loader;
    private final SessionEdits edits;

    public Adopter(Desk desk, Clusters clusters, PackageLoader loader, SessionEdits edits) {
        this.desk = desk;
        this.clusters = clusters;
        this.loader = loader;
        this.edits = edits;
    }

    /** Makes the session one that would deploy the application; its package is loaded where it can be found. */
    public Adopted adopt(String what, Progress progress) {
        Path file = desk.places().expand(what);
        AppDocument app = what.endsWith(".json") || Files.isRegularFile(file)
                ? AppDocument.parse(what, TextFile.read(file))
                : live(what, progress);
        Session base = app.runs().map(spec -> loaded(spec, progress)).orElseGet(() -> {
            progress.note("nothing tells which package " + app.id() + " runs: load it");
            return desk.session();
        });
        Adopted adopted = Adoption.of(app, base, edits);
        desk.edit(session -> adopted.session());
        return adopted;
    }

    private AppDocument live(String id, Progress progress) {
        Cluster cluster = clusters.connect(desk.target(), progress);
        return cluster.marathon().apps().find(AppId.parse(id))
                .map(view -> new AppDocument((ObjectNode) view.json()))
                .orElseThrow(() -> new UsageFault("there is no application " + id + " on " + cluster.name(), "",
                        "list what is there: apps"));
    }

    private Session loaded(PackageSpec spec, Progress progress) {
        Session session = desk.session();
        if (session.service().filter(service -> spec.matches(service.ident())).isPresent()) {
            return session;
        }
        LoadRequest request = LoadRequest.of(spec.toString());
        try {
            Closure closure = loader.load(request, session, false, progress);
            return edits.load(session, request, closure);
        } catch (InterruptedFault e) {
            throw e;
        } catch (Fault e) {
            progress.note("could not load " + spec + ": " + e.what() + e.why().map(why -> ", " + why).orElse("")
                    + "; load it from where it is: load " + spec + " --from FOLDER");
            return edits.unload(session);
        }
    }
}
