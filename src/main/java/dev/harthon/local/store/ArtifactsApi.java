package dev.harthon.local.store;

import dev.harthon.local.http.Handler;
import dev.harthon.local.http.HttpError;
import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * {@code /v2/artifacts}, which Marathon had up to 1.4 (marathon: api/v2/ArtifactsResource.scala at v1.4.13), in front
 * of what else there is.
 */
public final class ArtifactsApi implements Handler {

    private final Handler marathon;
    private final Path root;
    private final Supplier<String> url;
    private final Router router;

    /** @param url of Marathon, without a slash at its end */
    public ArtifactsApi(Handler marathon, Path root, Supplier<String> url) throws IOException {
        this.marathon = marathon;
        this.root = Files.createDirectories(root).toRealPath();
        this.url = url;
        this.router = new Router((request, methods) ->
                Response.json(405, Json.object().put("message", "Method Not Allowed")))
                .on("POST", "/v2/artifacts", this::upload)
                .on("POST|PUT", "/v2/artifacts/{path...}", this::upload)
                .on("GET", "/v2/artifacts/{path...}", this::get)
                .on("DELETE", "/v2/artifacts/{path...}", this::delete);
    }

    @Override
    public Response handle(Request request) throws IOException {
        List<String> path = request.segments();
        boolean ours = path.size() > 1 && path.get(0).equals("v2") && path.get(1).equals("artifacts");
        return ours ? router.handle(request) : marathon.handle(request);
    }

    private Response upload(Request request) throws IOException {
        MultipartFile file = MultipartFile.find(request.header("Content-Type").orElse(""), request.body(), "file")
                .orElseThrow(() -> refused(422, "Please use 'file' as form parameter name!"));
        String path = request.variable("path").isEmpty() ? file.fileName() : request.variable("path");
        Path target = locate(path);
        boolean replaced = Files.exists(target);
        Files.createDirectories(target.getParent());
        Upload.write(file, target);
        return replaced ? Response.empty(200)
                : Response.empty(201).with("Location", url.get() + "/v2/artifacts/" + path);
    }

    private Response get(Request request) throws IOException {
        Path file = locate(request.variable("path"));
        if (!Files.isRegularFile(file)) {
            throw refused(404, "No artifact with path " + request.variable("path"));
        }
        return Response.file(file, type(file.toString().toLowerCase(Locale.ROOT)));
    }

    private static String type(String name) {
        return name.endsWith(".tgz") || name.endsWith(".gz") ? "application/gzip"
                : name.endsWith(".tar") ? "application/x-tar"
                : name.endsWith(".json") ? "application/json"
                : name.endsWith(".txt") ? "text/plain"
                : "application/octet-stream";
    }

    /** 200 whether it was there or not. */
    private Response delete(Request request) throws IOException {
        Path file = locate(request.variable("path"));
        if (Files.isRegularFile(file)) {
            Files.delete(file);
        }
        return Response.empty(200);
    }

    private Path locate(String path) {
        List<String> parts = List.of(path.split("/"));
        if (path.isEmpty() || path.indexOf('\0') >= 0 || parts.contains("..") || parts.contains(".")) {
            throw refused(500, "Access Denied");
        }
        return root.resolve(path.replaceFirst("^/+", ""));
    }

    private static HttpError refused(int status, String message) {
        return new HttpError(Response.json(status, Json.object().put("message", message)));
    }
}
