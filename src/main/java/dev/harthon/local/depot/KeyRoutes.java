package dev.harthon.local.depot;

import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The public keys of origins, from a folder of {@code origin-revision.pub} files. No token is asked for. */
record KeyRoutes(Path folder) {

    private static final Pattern FILE = Pattern.compile("([a-z0-9][a-z0-9_-]*)-(\\d{14})\\.pub");

    private record Key(String origin, String revision, Path file) {
        static Optional<Key> of(Path file) {
            Matcher name = FILE.matcher(file.getFileName().toString());
            return name.matches() ? Optional.of(new Key(name.group(1), name.group(2), file)) : Optional.empty();
        }
    }

    void addTo(Router router) {
        router.on("GET", "/v1/depot/origins/{o}/keys", this::list)
                .on("GET", "/v1/depot/origins/{o}/keys/latest", this::latest)
                .on("GET", "/v1/depot/origins/{o}/keys/{rev}", this::revision);
    }

    private Response list(Request request) throws IOException {
        return Page.array(keys(request).stream()
                .map(key -> Json.object()
                        .put("origin", key.origin())
                        .put("revision", key.revision())
                        .put("location", "/origins/" + key.origin() + "/keys/" + key.revision()))
                .toList());
    }

    private Response latest(Request request) throws IOException {
        return send(keys(request).stream().max(Comparator.comparing(Key::revision)));
    }

    private Response revision(Request request) throws IOException {
        return send(keys(request).stream()
                .filter(key -> key.revision().equals(request.variable("rev")))
                .findFirst());
    }

    private static Response send(Optional<Key> key) throws IOException {
        Path file = key.orElseThrow(Asked::notFound).file();
        return Response.of(200, "application/octet-stream", Files.readAllBytes(file))
                .with("x-filename", file.getFileName().toString());
    }

    private List<Key> keys(Request request) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Key::of)
                    .flatMap(Optional::stream)
                    .filter(key -> key.origin().equals(request.variable("o")))
                    .sorted(Comparator.comparing(Key::revision))
                    .toList();
        }
    }
}
