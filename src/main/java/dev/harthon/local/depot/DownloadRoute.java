package dev.harthon.local.depot;

import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bytes of a release, from anywhere on (builder: components/builder-api/src/server/resources/pkgs.rs). */
final class DownloadRoute {

    private static final String TYPE = "application/octet-stream";
    private static final Pattern FROM = Pattern.compile("bytes=(\\d{1,18})-");

    private final Shelves shelves;
    private final DepotTrouble trouble;
    private final Map<String, AtomicInteger> cuts = new ConcurrentHashMap<>();

    DownloadRoute(Shelves shelves, DepotTrouble trouble) {
        this.shelves = shelves;
        this.trouble = trouble;
    }

    void addTo(Router router) {
        router.on("GET", "/v1/depot/pkgs/{o}/{n}/{v}/{r}/download", this::download);
    }

    private Response download(Request request) throws IOException {
        Asked asked = new Asked(request);
        ShelfItem item = shelves.now().find(asked.ident(), asked.target()).orElseThrow(Asked::notFound);
        Optional<Response> refusal = refusal(request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        OptionalLong from = from(request, item);
        long size = item.content().size();
        if (from.isPresent() && from.getAsLong() >= size) {
            return Response.empty(416).with("Content-Range", "bytes */" + size);
        }
        Response whole = body(request, item, from.orElse(0));
        Response response = from.isEmpty() ? whole : new Response(206, whole.headers(), whole.body())
                .with("Content-Range", "bytes " + from.getAsLong() + "-" + (size - 1) + "/" + size);
        return named(response, item);
    }

    /** The licence gate: it stands before downloads alone. */
    private Optional<Response> refusal(Request request) {
        Optional<String> given = request.header("Authorization").map(text -> text.replaceFirst("^Bearer ", ""));
        boolean guarded = trouble.token().isPresent() || !trouble.licence();
        if (guarded && (given.isEmpty() || trouble.token().map(token -> !token.equals(given.get())).orElse(false))) {
            return Optional.of(Response.text(401, "Authentication required."));
        }
        return trouble.licence() ? Optional.empty() : Optional.of(Response.text(403, "No valid license key found."));
    }

    private OptionalLong from(Request request, ShelfItem item) {
        Matcher range = FROM.matcher(request.header("Range").orElse(""));
        boolean same = request.header("If-Range").map(tag(item)::equals).orElse(true);
        return trouble.ranges() && range.matches() && same
                ? OptionalLong.of(Long.parseLong(range.group(1)))
                : OptionalLong.empty();
    }

    private Response body(Request request, ShelfItem item, long from) {
        boolean cut = cuts.computeIfAbsent(request.path(), path -> new AtomicInteger()).incrementAndGet()
                <= trouble.cuts();
        if (!cut && from == 0 && trouble.bytesPerSecond() == 0) {
            return Response.file(item.file(), TYPE);
        }
        long most = cut ? trouble.cutAfter() : Long.MAX_VALUE;
        TroubledBody producer = new TroubledBody(item.file(), from, most, trouble.bytesPerSecond());
        return new Response(200, Map.of("Content-Type", TYPE),
                new Response.Streaming(producer, item.content().size() - from));
    }

    private Response named(Response response, ShelfItem item) {
        String name = item.ident().archiveName(item.target());
        return response.with("x-filename", name)
                .with("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .with("Cache-Control", "public, max-age=31536000")
                .with("ETag", tag(item));
    }

    private static String tag(ShelfItem item) {
        return "\"" + item.checksum() + "\"";
    }
}
