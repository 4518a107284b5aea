package dev.harthon.local.mesos;

import dev.harthon.local.http.HttpError;
import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;
import dev.harthon.local.loop.Loop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /files/browse|read|download|debug}: what tasks left in their sandboxes. */
final class FilesApi {

    private static final Response NOT_FOUND = Response.text(404, "");

    private final Loop loop;
    private final SandboxFiles files;

    FilesApi(Loop loop, SandboxFiles files) {
        this.loop = loop;
        this.files = files;
    }

    void addTo(Router router) {
        // Older tools still ask for the names with a suffix.
        router.on("GET|POST", "/files/browse", this::browse).on("GET|POST", "/files/browse.json", this::browse)
                .on("GET|POST", "/files/read", this::read).on("GET|POST", "/files/read.json", this::read)
                .on("GET|POST", "/files/download", this::download)
                .on("GET|POST", "/files/debug", this::debug);
    }

    private Optional<Path> locate(String path) throws IOException {
        return SandboxFiles.resolve(loop.call(files::attached), path);
    }

    private static String path(Request request) {
        return request.parameter("path").filter(path -> !path.isEmpty())
                .orElseThrow(() -> new HttpError(Response.text(400, "Expecting 'path=value' in query.\n")));
    }

    private Response browse(Request request) throws IOException {
        String path = path(request);
        Optional<Path> folder = locate(path);
        if (folder.isEmpty()) {
            return NOT_FOUND;
        }
        FileListing listing = FileListing.of(folder.get(), path);
        return Faces.json(request, Json.array(listing.entries(), FileListing.Entry::legacy));
    }

    private Response read(Request request) throws IOException {
        String path = path(request);
        long offset = number(request, "offset");
        long length = number(request, "length");
        Optional<Path> file = locate(path);
        if (file.isEmpty()) {
            return NOT_FOUND;
        }
        if (Files.isDirectory(file.get())) {
            return Response.text(400, "Cannot read a directory.\n");
        }
        byte[] json = offset < 0
                ? RawJson.chunk(new byte[0], Files.size(file.get()))
                : RawJson.chunk(FileChunk.read(file.get(), offset, length).data(), offset);
        return request.parameter("jsonp")
                .map(function -> Response.of(200, "text/javascript", called(function, json)))
                .orElseGet(() -> Response.of(200, "application/json", json));
    }

    private static byte[] called(String function, byte[] json) {
        String text = function + "(" + new String(json, StandardCharsets.ISO_8859_1) + ")";
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** -1 if absent. */
    private static long number(Request request, String name) {
        String text = request.parameter(name).orElse("-1");
        long number;
        try {
            number = Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new HttpError(Response.text(400,
                    "Failed to parse " + name + ": Failed to convert '" + text + "' to number.\n"));
        }
        if (number < -1) {
            throw new HttpError(Response.text(400, "Negative " + name + " provided: " + number + ".\n"));
        }
        return number;
    }

    private Response download(Request request) throws IOException {
        Optional<Path> file = locate(path(request));
        if (file.isEmpty()) {
            return Response.text(404, "404 Not Found.");
        }
        if (Files.isDirectory(file.get())) {
            return Response.text(400, "Cannot download a directory.\n");
        }
        String name = String.valueOf(file.get().getFileName());
        return Response.file(file.get(), type(name)).with("Content-Disposition", "attachment; filename=" + name);
    }

    private static String type(String name) {
        return name.endsWith(".txt") ? "text/plain"
                : name.endsWith(".html") ? "text/html"
                : name.endsWith(".json") ? "application/json"
                : "application/octet-stream";
    }

    private Response debug(Request request) {
        ObjectNode answer = Json.object();
        loop.call(files::attached).forEach((name, folder) -> answer.put(name, folder.toString()));
        return Faces.json(request, answer);
    }
}
