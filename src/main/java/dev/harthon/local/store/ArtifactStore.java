package dev.harthon.local.store;

import dev.harthon.local.http.Handler;
import dev.harthon.local.http.HttpError;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Files by HTTP below one folder: PUT answers 201 for a new one and 204 for a replaced one, GET and HEAD 200 with
 * Content-Length, DELETE 204.
 */
public final class ArtifactStore implements Handler {

    private final Path root;
    private final Router router = new Router(ArtifactStore::fallback);

    public ArtifactStore(Path root) throws IOException {
        this.root = Files.createDirectories(root).toRealPath();
        router.on("GET", "/{path...}", this::get);
        router.on("PUT", "/{path...}", this::put);
        router.on("DELETE", "/{path...}", this::delete);
    }

    private static Response fallback(Request request, List<String> methods) {
        return methods.isEmpty()
                ? Response.text(404, "Not Found\n")
                : Response.text(405, "Method Not Allowed\n").with("Allow", String.join(", ", methods));
    }

    @Override
    public Response handle(Request request) throws IOException {
        return router.handle(request);
    }

    private Response get(Request request) {
        Path file = locate(request);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Response.file(file, "application/octet-stream")
                : Response.text(404, "Not Found\n");
    }

    private Response put(Request request) throws IOException {
        Path file = locate(request);
        if (Files.isDirectory(file)) {
            return Response.text(409, "A folder has this name.\n");
        }
        boolean replaced = Files.exists(file);
        Files.createDirectories(file.getParent());
        Upload.write(request.body(), file);
        return Response.empty(replaced ? 204 : 201);
    }

    private Response delete(Request request) throws IOException {
        Path file = locate(request);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Response.text(404, "Not Found\n");
        }
        Files.delete(file);
        return Response.empty(204);
    }

    private Path locate(Request request) {
        List<String> segments = request.segments();
        boolean outside = segments.stream().anyMatch(part -> part.equals("..") || part.equals("."));
        if (outside || segments.stream().anyMatch(part -> part.indexOf('\0') >= 0)) {
            throw new HttpError(Response.text(403, "The path leaves the store.\n"));
        }
        return root.resolve(String.join("/", segments));
    }
}
