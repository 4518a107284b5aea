package dev.harthon.local.depot;

import dev.harthon.habitat.PackageIdent;
import dev.harthon.local.http.Json;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON that a depot says things in (builder: components/builder-db/src/models/package.rs, channel.rs). */
final class Documents {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS");
    private static final String OWNER = "1";

    private Documents() {}

    static ObjectNode ident(PackageIdent ident) {
        return Json.object()
                .put("origin", ident.origin())
                .put("name", ident.name())
                .put("version", ident.version())
                .put("release", ident.release());
    }

    /** {@code origin/name} alone: version and release are null. */
    static ObjectNode name(PackageIdent ident) {
        return Json.object().put("origin", ident.origin()).put("name", ident.name()).putNull("version")
                .putNull("release");
    }

    /** As the route of a channel tells it: with manifest and configuration, without its size. */
    static ObjectNode inChannel(ShelfItem item) {
        return common(item)
                .put("manifest", item.content().metadata().manifest().orElse(""))
                .put("config", item.content().defaultToml().orElse(""));
    }

    /** As the route of a release tells it: with its size, without manifest and configuration. */
    static ObjectNode release(ShelfItem item) {
        return common(item).put("manifest", "").put("config", "").put("size", item.content().size());
    }

    /** An item of a list of releases. */
    static ObjectNode listed(ShelfItem item) {
        ObjectNode node = ident(item.ident());
        node.set("channels", Json.strings(item.channels()));
        node.set("platforms", Json.strings(List.of(item.target().name())));
        return node;
    }

    static ObjectNode channel(String name, ShelfItem item) {
        return Json.object().put("name", name).put("created_at", time(item)).put("promoted_at", time(item));
    }

    static ArrayNode idents(Collection<PackageIdent> idents) {
        return Json.array(idents, Documents::ident);
    }

    private static ObjectNode common(ShelfItem item) {
        PackageIdent ident = item.ident();
        ObjectNode node = Json.object()
                .put("id", String.valueOf(Integer.toUnsignedLong(item.checksum().hashCode())))
                .put("owner_id", OWNER)
                .put("origin", ident.origin())
                .put("name", ident.name());
        node.set("ident", ident(ident));
        node.set("ident_array",
                Json.strings(List.of(ident.origin(), ident.name(), ident.version(), ident.release())));
        node.put("checksum", item.checksum()).put("target", item.target().name()).put("package_type", "Standard");
        node.set("deps", idents(item.content().metadata().deps()));
        node.set("tdeps", idents(item.content().metadata().tdeps()));
        node.set("build_deps", Json.array());
        node.set("build_tdeps", Json.array());
        ArrayNode exposes = node.putArray("exposes");
        item.content().metadata().exposes().forEach(exposes::add);
        node.put("visibility", "public").put("is_a_service", item.content().runnable());
        node.set("channels", Json.strings(item.channels()));
        return node.put("created_at", time(item)).put("updated_at", time(item));
    }

    private static String time(ShelfItem item) {
        return TIME.format(LocalDateTime.ofInstant(item.added(), ZoneOffset.UTC));
    }
}
