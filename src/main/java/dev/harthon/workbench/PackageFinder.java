package dev.harthon.workbench;

import dev.harthon.depot.Candidate;
import dev.harthon.depot.PackageSource;
import dev.harthon.depot.builder.BuilderDepot;
import dev.harthon.depot.builder.DepotSettings;
import dev.harthon.depot.builder.DepotVersion;
import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.PackageFault;
import dev.harthon.habitat.ClientVersionOrder;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.PackageSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds out which packages there are, on this machine and in the depot, without loading one. */
public final class PackageFinder {

    /**
     * A version of a package.
     *
     * @param latest the newest release of it
     * @param releases how many are known, of each place
     * @param places where it is: folders, and the depot's address
     */
    public record Version(String version, String latest, long releases, List<String> places) {}

    /** A package, {@code origin/name}, and where it is. */
    public record Hit(String name, List<String> places) {}

    /**
     * What was found, newest or by name.
     *
     * @param trouble why the depot had no part in it
     */
    public record Found<T>(List<T> items, Optional<String> trouble) {}

    private final PackageLoader loader;
    private final Depots depots;

    public PackageFinder(PackageLoader loader, Depots depots) {
        this.loader = loader;
        this.depots = depots;
    }

    /** Versions of a package, newest first in the order of Habitat's client; of one version, if it is named. */
    public Found<Version> versions(PackageSpec spec, List<Path> from, boolean offline, Progress progress) {
        Map<String, Version> found = new TreeMap<>(new ClientVersionOrder().reversed().thenComparing(
                Comparator.naturalOrder()));
        for (PackageSource source : loader.sources(from)) {
            source.find(spec).stream().map(Candidate::ident).distinct().forEach(ident -> found.merge(
                    ident.version(),
                    new Version(ident.version(), ident.release(), 1, List.of(source.toString())),
                    PackageFinder::both));
        }
        Optional<String> trouble = ask(offline, found.isEmpty(), progress, depot -> {
            depot.versions(spec.origin(), spec.name()).stream()
                    .filter(version -> spec.version().map(version.version()::equals).orElse(true))
                    .forEach(version -> found.merge(version.version(), of(version, depot), PackageFinder::both));
        });
        if (found.isEmpty()) {
            throw new PackageFault(
                    "no package " + spec,
                    offline ? "it is not on this machine, and Harthon is offline" : "neither here nor in the depot",
                    "look for its name: search " + spec.name());
        }
        return new Found<>(List.copyOf(found.values()), trouble);
    }

    /** Packages whose names hold the text, by name. */
    public Found<Hit> search(String text, List<Path> from, boolean offline, Progress progress) {
        Map<String, Hit> found = new TreeMap<>();
        String wanted = text.toLowerCase(Locale.ROOT);
        for (PackageSource source : loader.sources(from)) {
            source.known().stream()
                    .map(PackageFinder::name)
                    .filter(name -> name.contains(wanted))
                    .forEach(name -> add(found, name, source.toString()));
        }
        Optional<String> trouble = ask(offline, found.isEmpty(), progress, depot -> {
            depot.search(text).forEach(spec -> add(found, spec.toString(), depot.address().toString()));
        });
        return new Found<>(List.copyOf(found.values()), trouble);
    }

    /** Trouble with the depot is told where something was found without it. */
    private Optional<String> ask(
            boolean offline, boolean nothingYet, Progress progress, Consumer<BuilderDepot> question) {
        if (offline) {
            return Optional.empty();
        }
        DepotSettings settings = depots.settings(Optional.empty());
        try (BuilderDepot depot = depots.client(settings, progress::note)) {
            question.accept(depot);
            return Optional.empty();
        } catch (NetworkFault e) {
            if (nothingYet) {
                throw new NetworkFault(
                        e.what(),
                        e.why().orElse("") + "; there is nothing like it on this machine",
                        e.remedy().map(remedy -> remedy + ", or ").orElse("") + "leave the depot alone: --offline",
                        e);
            }
            return Optional.of(settings.address() + " was no help: " + e.why().orElse(e.what()));
        }
    }

    private static Version of(DepotVersion version, BuilderDepot depot) {
        return new Version(
                version.version(), version.latest(), version.releases(), List.of(depot.address().toString()));
    }

    private static Version both(Version a, Version b) {
        List<String> places = Stream.concat(a.places().stream(), b.places().stream()).distinct().toList();
        boolean sameFolder = a.places().contains(b.places().get(0));
        String latest = a.latest().compareTo(b.latest()) >= 0 ? a.latest() : b.latest();
        long releases = sameFolder ? a.releases() + b.releases() : Math.max(a.releases(), b.releases());
        return new Version(a.version(), latest, releases, places);
    }

    private static void add(Map<String, Hit> found, String name, String place) {
        List<String> places = new ArrayList<>(found.getOrDefault(name, new Hit(name, List.of())).places());
        if (!places.contains(place)) {
            places.add(place);
        }
        found.put(name, new Hit(name, List.copyOf(places)));
    }

    private static String name(PackageIdent ident) {
        return ident.origin() + "/" + ident.name();
    }
}
