package dev.harthon.local.depot;

import dev.harthon.habitat.PackageIdent;
import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Packages over all channels: lists, versions, the latest, one release, search. */
record PackageRoutes(Shelves shelves) {

    private static final Comparator<ShelfItem> BY_TEXT = Comparator.comparing(item -> item.ident().toString());

    void addTo(Router router) {
        router.on("GET", "/v1/depot/pkgs/search/{q...}", this::search)
                .on("GET", "/v1/depot/pkgs/{o}", this::list)
                .on("GET", "/v1/depot/pkgs/{o}/{n}", this::list)
                .on("GET", "/v1/depot/pkgs/{o}/{n}/latest", this::latest)
                .on("GET", "/v1/depot/pkgs/{o}/{n}/versions", this::versions)
                .on("GET", "/v1/depot/pkgs/{o}/{n}/{v}", this::list)
                .on("GET", "/v1/depot/pkgs/{o}/{n}/{v}/latest", this::latest)
                .on("GET", "/v1/depot/pkgs/{o}/{n}/{v}/{r}", this::release)
                .on("GET", "/v1/depot/{o}/pkgs", this::names);
    }

    /** Parts of identifiers that begin with the words; slashes and blanks part the words. */
    private Response search(Request request) throws IOException {
        List<String> words = Stream.of(request.variable("q").split("[/\\s]+")).filter(w -> !w.isEmpty()).toList();
        Stream<PackageIdent> found = shelves.now()
                .where(item -> words.stream().allMatch(word -> hasPart(item.ident(), word)))
                .map(ShelfItem::ident);
        return Page.whole(request, new Asked(request).isDistinct() ? distinct(found) : sorted(found));
    }

    private static boolean hasPart(PackageIdent ident, String beginning) {
        return Stream.of(ident.toString().split("/")).anyMatch(part -> part.startsWith(beginning));
    }

    private Response list(Request request) throws IOException {
        Asked asked = new Asked(request);
        Stream<ShelfItem> items = shelves.now().where(asked.parts());
        return Page.exact(request, asked.isDistinct()
                ? distinct(items.map(ShelfItem::ident))
                : items.sorted(BY_TEXT.reversed()).map(Documents::listed).toList());
    }

    private Response names(Request request) throws IOException {
        return Page.exact(request, distinct(shelves.now().where(new Asked(request).parts()).map(ShelfItem::ident)));
    }

    private Response latest(Request request) throws IOException {
        Asked asked = new Asked(request);
        return shelves.now().latest(asked.target(), asked.parts())
                .map(item -> Response.json(200, Documents.release(item)))
                .orElseThrow(Asked::notFound);
    }

    private Response release(Request request) throws IOException {
        return shelves.now().find(new Asked(request).ident())
                .map(item -> Response.json(200, Documents.release(item)))
                .orElseThrow(Asked::notFound);
    }

    /** Newest first. The number of releases is text, as in the real depot. */
    private Response versions(Request request) throws IOException {
        Map<String, List<ShelfItem>> byVersion = new LinkedHashMap<>();
        shelves.now().where(new Asked(request).parts()).filter(Shelf::isOrdered).sorted(Shelf.newestFirst())
                .forEach(item -> byVersion.merge(item.ident().version(), List.of(item),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
        return Page.array(byVersion.values().stream().map(PackageRoutes::version).toList());
    }

    private static ObjectNode version(List<ShelfItem> releases) {
        PackageIdent newest = releases.get(0).ident();
        ObjectNode node = Json.object()
                .put("origin", newest.origin())
                .put("name", newest.name())
                .put("version", newest.version())
                .put("release_count", String.valueOf(releases.size()))
                .put("latest", newest.release());
        node.set("platforms",
                Json.strings(releases.stream().map(item -> item.target().name()).distinct().sorted().toList()));
        return node.put("visibility", "public");
    }

    static List<ObjectNode> sorted(Stream<PackageIdent> idents) {
        return idents.sorted(Comparator.comparing(PackageIdent::toString)).distinct().map(Documents::ident).toList();
    }

    private static List<ObjectNode> distinct(Stream<PackageIdent> idents) {
        Map<String, ObjectNode> names = new TreeMap<>();
        idents.forEach(ident -> names.putIfAbsent(ident.origin() + "/" + ident.name(), Documents.name(ident)));
        return List.copyOf(names.values());
    }
}
