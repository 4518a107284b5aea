package dev.harthon.local.marathon;

import dev.harthon.local.faults.Faults;
import dev.harthon.local.http.Handler;
import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;
import dev.harthon.local.marathon.app.MarathonError;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Marathon's HTTP face. It departs from the real one where a known client needs it: an unknown path is 404 (not 500),
 * and the details of an error are always a list.
 */
public final class MarathonApi implements Handler {

    private final Router router = new Router(MarathonApi::fallback);
    private final IntSupplier port;
    private final Faults faults;

    /**
     * @param port of this face, known once it listens
     * @param masterPort of the master's face
     */
    public MarathonApi(Marathon marathon, String frameworkId, IntSupplier port, IntSupplier masterPort) {
        this.port = port;
        this.faults = marathon.faults();
        new InfoResource(frameworkId, port, masterPort).addTo(router);
        new EventsResource(marathon.bus(), faults).addTo(router);
        new TasksResource(marathon).addTo(router);
        new KillResource(marathon).addTo(router);
        new VersionsResource(marathon).addTo(router);
        new AppsResource(marathon, port).addTo(router);
        new AppUpdatesResource(marathon, port).addTo(router);
        new GroupsResource(marathon).addTo(router);
        new GroupUpdatesResource(marathon, port).addTo(router);
        new DeploymentsResource(marathon).addTo(router);
        new QueueResource(marathon).addTo(router);
    }

    private static Response fallback(Request request, List<String> methods) {
        if (methods.isEmpty()) {
            throw MarathonError.of(404, "URI not found");
        }
        throw MarathonError.of(405, "Method Not Allowed");
    }

    @Override
    public Response handle(Request request) throws IOException {
        return answer(request)
                .with("X-Marathon-Leader", "http://127.0.0.1:" + port.getAsInt())
                .with("X-Frame-Options", "DENY")
                .with("X-XSS-Protection", "1; mode=block")
                .with("Cache-Control", "no-cache, no-store, must-revalidate")
                .with("Pragma", "no-cache")
                .with("Expires", "0");
    }

    private Response answer(Request request) throws IOException {
        Optional<Integer> failure = faults.nextRequest();
        if (failure.isPresent()) {
            return Response.json(failure.get(), Json.object().put("message", "A fault was asked for here."));
        }
        try {
            if (!acceptable(request)) {
                throw MarathonError.of(406, "Not Acceptable");
            }
            return router.handle(request);
        } catch (MarathonError e) {
            return Response.json(e.status(), e.body());
        }
    }

    /** Everything is JSON but the ping and the event stream. */
    private static boolean acceptable(Request request) {
        String path = request.path();
        return path.equals("/") || path.startsWith("/ui") || path.startsWith("/ping") || path.startsWith("/v2/events")
                || request.header("Accept").filter(accept -> !accept.contains("application/json")
                        && !accept.contains("*/*") && !accept.contains("application/*")).isEmpty();
    }
}
