package dev.harthon.local.depot;

import dev.harthon.local.http.HttpError;
import dev.harthon.local.http.Json;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import dev.harthon.local.http.Router;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** What is in which channel, and the latest of one. */
record ChannelRoutes(Shelves shelves) {

    void addTo(Router router) {
        String channel = "/v1/depot/channels/{o}/{c}/pkgs";
        router.on("GET", "/v1/depot/channels/{o}", this::ofOrigin)
                .on("GET", channel, this::list)
                .on("GET", channel + "/_latest", this::latestOfAll)
                .on("GET", channel + "/{n}", this::list)
                .on("GET", channel + "/{n}/latest", this::latest)
                .on("GET", channel + "/{n}/{v}", this::list)
                .on("GET", channel + "/{n}/{v}/latest", this::latest)
                .on("GET", channel + "/{n}/{v}/{r}", this::release)
                .on("GET", "/v1/depot/pkgs/{o}/{n}/{v}/{r}/channels", this::ofRelease);
    }

    private Response ofOrigin(Request request) throws IOException {
        return Page.array(shelves.now().where(new Asked(request).parts())
                .flatMap(item -> item.channels().stream())
                .distinct()
                .sorted()
                .map(name -> Json.object().put("name", name))
                .toList());
    }

    /** A release that is not there is in no channel. */
    private Response ofRelease(Request request) throws IOException {
        Asked asked = new Asked(request);
        return Page.array(shelves.now().find(asked.ident(), asked.target()).stream()
                .flatMap(item -> item.channels().stream().map(name -> Documents.channel(name, item)))
                .toList());
    }

    private Response list(Request request) throws IOException {
        return Page.whole(request, PackageRoutes.sorted(
                shelves.now().where(new Asked(request).inChannel()).map(ShelfItem::ident)));
    }

    private Response latest(Request request) throws IOException {
        Asked asked = new Asked(request);
        return shelves.now().latest(asked.target(), asked.inChannel())
                .map(item -> Response.json(200, Documents.inChannel(item)))
                .orElseThrow(Asked::notFound);
    }

    private Response latestOfAll(Request request) throws IOException {
        Asked asked = new Asked(request);
        var target = asked.givenTarget().orElseThrow(() -> new HttpError(Response.text(400, "target is required")));
        Shelf shelf = shelves.now();
        Map<String, ObjectNode> latest = new LinkedHashMap<>();
        shelf.where(asked.inChannel()).map(item -> item.ident().name()).distinct().sorted().forEach(name -> {
            Predicate<ShelfItem> named = item -> item.ident().name().equals(name);
            shelf.latest(target, asked.inChannel().and(named))
                    .ifPresent(item -> latest.put(name, Documents.ident(item.ident())));
        });
        ObjectNode json = Json.object().put("channel", request.variable("c")).put("target", target.name());
        json.set("data", Json.array(List.copyOf(latest.values()), node -> node));
        return Response.json(200, json);
    }

    private Response release(Request request) throws IOException {
        Asked asked = new Asked(request);
        Optional<ShelfItem> item = shelves.now().find(asked.ident(), asked.target());
        return item.filter(asked.inChannel())
                .map(found -> Response.json(200, Documents.inChannel(found)))
                .orElseThrow(Asked::notFound);
    }
}
