package dev.harthon.depot.builder;

import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.PackageSpec;
import dev.harthon.habitat.Target;
import dev.harthon.http.HttpSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What a Habitat Builder depot knows (builder: components/builder-api/src/server). Every method may block; an
 * interrupt ends it with an {@link dev.harthon.fault.InterruptedFault}. Safe for use by many threads.
 */
public final class BuilderDepot implements AutoCloseable {

    /** Every upload is in it. */
    private static final String UNSTABLE = "unstable";

    private final DepotApi api;
    private final Pages pages;

    public BuilderDepot(DepotSettings settings, HttpSettings http) {
        this(settings, http, line -> {});
    }

    /** @param notes hears of retries and of a channel that was fallen back to, on any thread */
    public BuilderDepot(DepotSettings settings, HttpSettings http, Consumer<String> notes) {
        this.api = new DepotApi(settings, http, notes);
        this.pages = new Pages(api);
    }

    public DepotAddress address() {
        return api.address();
    }

    /**
     * The newest release of what is asked for, in the first channel that has one; for a full identifier that release,
     * whatever channel it is in.
     *
     * @throws dev.harthon.fault.PackageFault if there is none; it says where else the package is
     */
    public DepotPackage latest(PackageSpec spec, Target target) {
        if (spec.full().isPresent()) {
            return release(spec.full().get(), target);
        }
        List<String> channels = api.settings().channels();
        for (String channel : channels) {
            Optional<DepotPackage> found = inChannel(spec, channel, target);
            if (found.isPresent()) {
                if (!channel.equals(channels.get(0))) {
                    api.note(spec + " is not in channel " + channels.get(0) + " of " + address()
                            + ": taken from " + channel);
                }
                return found.get();
            }
        }
        throw new Elsewhere(this, spec, target).fault(channels);
    }

    /** A release with its manifest and {@code default.toml}. */
    public DepotPackage release(PackageIdent ident, Target target) {
        return find(ident, target)
                .orElseThrow(() -> new Elsewhere(this, PackageSpec.of(ident), target).fault(List.of()));
    }

    /** A release with its manifest and {@code default.toml}, if the depot has it for the target. */
    public Optional<DepotPackage> find(PackageIdent ident, Target target) {
        URI uri = api.address().at(target, "depot", "channels", ident.origin(), UNSTABLE,
                "pkgs", ident.name(), ident.version(), ident.release());
        return found(ident, uri);
    }

    /** A release with its size in place of its manifest and {@code default.toml}, if the depot has it. */
    Optional<DepotPackage> item(PackageIdent ident, Target target) {
        return found(ident, api.address().release(ident, target))
                .filter(item -> item.target().map(target::equals).orElse(true));
    }

    /** The newest release over all channels. */
    Optional<DepotPackage> anywhere(PackageSpec spec, Target target) {
        return found(spec, latestAt(target, spec, "depot", "pkgs", spec.origin(), spec.name()));
    }

    /** The versions of a package, newest first in the depot's own order, over all channels and targets. */
    public List<DepotVersion> versions(String origin, String name) {
        Optional<JsonNode> json = api.find(
                "cannot list the versions of " + origin + "/" + name,
                api.address().at("depot", "pkgs", origin, name, "versions"));
        return json.stream()
                .flatMap(array -> StreamSupport.stream(array.spliterator(), false))
                .map(DepotVersion::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The releases of one version, over all channels and targets. */
    public List<PackageIdent> releases(String origin, String name, String version) {
        URI uri = api.address().at("depot", "pkgs", origin, name, version);
        return pages.all("cannot list the releases of " + origin + "/" + name + "/" + version, uri).stream()
                .map(Idents::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The names of an origin's packages. */
    public List<String> names(String origin) {
        List<JsonNode> items = pages.all(
                "cannot list the packages of " + origin, api.address().at("depot", origin, "pkgs"));
        return items.stream().map(item -> item.path("name").asString("")).filter(name -> !name.isEmpty()).toList();
    }

    /** Packages whose identifiers have parts that begin so, without versions; the first fifty. */
    public List<PackageSpec> search(String text) {
        URI uri = api.address().at("depot", "pkgs", "search", text);
        List<PackageSpec> found = new ArrayList<>();
        for (JsonNode item : pages.first("cannot search for " + text, URI.create(uri + "?distinct=true"))) {
            String name = item.path("origin").asString("") + "/" + item.path("name").asString("");
            Idents.spec(name).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** The public keys of an origin, as {@code name-revision}, oldest first; none if it knows no such origin. */
    public List<String> keys(String origin) {
        URI uri = api.address().at("depot", "origins", origin, "keys");
        return api.find("cannot list the keys of " + origin, uri).stream()
                .flatMap(array -> StreamSupport.stream(array.spliterator(), false))
                .map(key -> key.path("revision").asString(""))
                .filter(revision -> revision.matches("\\d{14}"))
                .map(revision -> origin + "-" + revision)
                .sorted()
                .toList();
    }

    /** The channels that hold a release. */
    public List<String> channels(PackageIdent ident, Target target) {
        URI uri = api.address().release(ident, target, "channels");
        return api.find("cannot list the channels of " + ident, uri).stream()
                .flatMap(array -> StreamSupport.stream(array.spliterator(), false))
                .map(channel -> channel.path("name").asString(""))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    @Override
    public void close() {
        api.close();
    }

    DepotApi api() {
        return api;
    }

    private Optional<DepotPackage> inChannel(PackageSpec spec, String channel, Target target) {
        return found(spec, latestAt(target, spec, "depot", "channels", spec.origin(), channel, "pkgs", spec.name()));
    }

    private Optional<DepotPackage> found(Object wanted, URI uri) {
        return api.find("cannot look up " + wanted, uri).flatMap(DepotPackage::of);
    }

    private URI latestAt(Target target, PackageSpec spec, String... parts) {
        List<String> path = new ArrayList<>(List.of(parts));
        spec.version().ifPresent(path::add);
        path.add("latest");
        return api.address().at(target, path.toArray(String[]::new));
    }
}
