package dev.harthon.depot.builder;

import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.Target;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What a depot says about a release, without its bytes (builder: components/builder-db/src/models/package.rs). Unknown
 * keys are kept.
 */
public record DepotPackage(PackageIdent ident, JsonNode json) {

    static Optional<DepotPackage> of(JsonNode json) {
        return Idents.of(json.path("ident")).map(ident -> new DepotPackage(ident, json));
    }

    public Optional<Target> target() {
        return text("target").filter(Target.KNOWN::contains).map(Target::new);
    }

    /** BLAKE2b-256 of the whole file, 64 hex digits; not the digest that is signed. */
    public Optional<String> checksum() {
        return text("checksum").filter(hex -> hex.matches("[0-9a-f]{64}"));
    }

    /** Bytes of the file; only the route of one release tells it. */
    public OptionalLong size() {
        JsonNode size = json.path("size");
        return size.isIntegralNumber() && size.asLong() > 0 ? OptionalLong.of(size.asLong()) : OptionalLong.empty();
    }

    /** The manifest, in Markdown; only the routes of channels tell it. */
    public Optional<String> manifest() {
        return text("manifest");
    }

    /** The text of {@code default.toml}; only the routes of channels tell it. */
    public Optional<String> config() {
        return text("config");
    }

    public List<PackageIdent> deps() {
        return Idents.list(json.path("deps"));
    }

    public List<PackageIdent> tdeps() {
        return Idents.list(json.path("tdeps"));
    }

    /** The release, then all that it needs to run: each once. */
    public List<PackageIdent> closure() {
        Set<PackageIdent> all = new LinkedHashSet<>();
        all.add(ident);
        all.addAll(tdeps());
        return List.copyOf(all);
    }

    /** Ports, as they were when the package was built. */
    public List<Integer> exposes() {
        return StreamSupport.stream(json.path("exposes").spliterator(), false)
                .filter(JsonNode::isIntegralNumber)
                .map(JsonNode::asInt)
                .toList();
    }

    public List<String> channels() {
        return Idents.strings(json.path("channels"));
    }

    private Optional<String> text(String key) {
        return Optional.of(json.path(key).asString("")).filter(text -> !text.isEmpty());
    }
}
