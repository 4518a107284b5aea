package dev.harthon.local.depot;

import dev.harthon.fault.OperationFault;
import dev.harthon.fault.UsageFault;
import dev.harthon.local.http.Handler;
import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Answers as a depot would that has the packages of a folder, and the keys of its folder {@code keys}. */
public final class DepotHandler implements Handler {

    private final DepotTrouble trouble;
    private final Shelves shelves;
    private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
    private final Router router = new Router((request, methods) -> Response.empty(methods.isEmpty() ? 404 : 405));

    /** @param notes hears of files in the folder that are no packages */
    public DepotHandler(Path folder, DepotTrouble trouble, Consumer<String> notes) {
        if (!Files.isDirectory(folder)) {
            throw new UsageFault("cannot serve " + folder, "it is not a folder", "name a folder of .hart files");
        }
        this.trouble = trouble;
        ShelfReader reader = new ShelfReader(folder, notes);
        this.shelves = trouble.lies() ? () -> reader.read().lying() : reader::read;
        router.on("GET", "/v1/status", request -> Response.empty(200))
                .on("GET", "/v1/depot/origins/{o}", this::origin);
        new KeyRoutes(folder.resolve(ShelfReader.KEYS)).addTo(router);
        new ChannelRoutes(shelves).addTo(router);
        new DownloadRoute(shelves, trouble).addTo(router);
        new PackageRoutes(shelves).addTo(router);
    }

    @Override
    public Response handle(Request request) throws IOException {
        int before = requests.computeIfAbsent(request.path(), path -> new AtomicInteger()).getAndIncrement();
        return before < trouble.failures()
                ? Response.text(500, "The database is away, as was asked for.")
                : router.handle(request);
    }

    /** How many releases there are now. */
    public int releases() {
        try {
            return shelves.now().items().size();
        } catch (IOException e) {
            throw new OperationFault("cannot read the packages to serve", e.toString(), "check the folder", e);
        }
    }

    private Response origin(Request request) throws IOException {
        String name = request.variable("o");
        if (shelves.now().where(new Asked(request).parts()).findAny().isEmpty()) {
            return Response.empty(404);
        }
        return Response.json(200, Json.object().put("name", name).put("owner_id", "1")
                .put("default_package_visibility", "public"));
    }
}
