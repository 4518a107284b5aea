package dev.harthon.workbench;

import dev.harthon.depot.ClosureResolver;
import dev.harthon.depot.HartFolder;
import dev.harthon.depot.PackageSource;
import dev.harthon.fault.PackageFault;
import dev.harthon.habitat.Closure;
import dev.harthon.habitat.PackageSpec;
import dev.harthon.habitat.hart.FactsFolder;
import dev.harthon.habitat.hart.HartLimits;
import dev.harthon.habitat.hart.HartReader;
import dev.harthon.habitat.hart.PackageReader;
import dev.harthon.habitat.trust.KeyRing;
import dev.harthon.habitat.trust.TrustPolicy;
import dev.harthon.image.LayerFormat;
import dev.harthon.image.PackageIntake;
import dev.harthon.image.archive.MemberCache;
import dev.harthon.session.LoadRequest;
import dev.harthon.session.Session;
import dev.harthon.session.settings.BuildSettings;
import dev.harthon.session.settings.RunSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Loads a package with all that it needs. Packages are looked for in what the user named, Habitat's caches, Harthon's
 * cache, what came with Harthon, and the Builder depot, in that order.
 */
public final class PackageLoader {

    private final Places places;
    private final Depots depots;
    private final MemberCache members;
    private final Map<Path, HartFolder> caches = new ConcurrentHashMap<>();

    /** @param members where packages go that are compressed while they are read */
    public PackageLoader(Places places, Depots depots, MemberCache members) {
        this.places = places;
        this.depots = depots;
        this.members = members;
    }

    /** Loads what was asked for, as the session will want to build it; keys that nobody gave stay unknown. */
    public Closure load(LoadRequest request, Session session, Progress progress) {
        return load(request, session, false, progress);
    }

    /** @param fetchKeys whether the depot is asked for keys that nobody gave; what it sends is trusted from then on */
    public Closure load(LoadRequest request, Session session, boolean fetchKeys, Progress progress) {
        List<PackageSource> sources = sources(paths(request.from()));
        try (DepotAccess depot = depots.open(request.channel(), request.offline(), progress)) {
            KeyRing known = new TrustedKeys(places).ring(paths(request.keys()));
            KeyRing ring = fetchKeys ? known.or(depot::key) : known;
            ClosureResolver resolver =
                    new ClosureResolver(sources, Optional.of(depot.source(sources)), intake(ring, session));
            return resolve(request.what(), resolver, new Reading(progress, request.what()));
        }
    }

    /**
     * Loads a package that an image needs beside the service, such as a shell, from where the service came from.
     *
     * @param beside folders to look in first
     */
    Closure load(PackageSpec spec, LoadRequest service, List<Path> beside, Session session, Progress progress) {
        List<PackageSource> sources = sources(beside);
        try (DepotAccess depot = depots.open(service.channel(), service.offline(), progress)) {
            KeyRing ring = new TrustedKeys(places).ring(paths(service.keys()));
            return new ClosureResolver(sources, Optional.of(depot.source(sources)), intake(ring, session))
                    .resolve(spec, new Reading(progress, spec.toString()));
        }
    }

    /** A reader that trusts these keys and those that Harthon knows. */
    public HartReader reader(List<Path> keys, TrustPolicy trust) {
        return reader(new TrustedKeys(places).ring(keys), trust);
    }

    private HartReader reader(KeyRing ring, TrustPolicy trust) {
        return new HartReader(ring, trust, HartLimits.standard()).remembering(new FactsFolder(places.facts()));
    }

    /** A reader that makes ready what a build will need. */
    private PackageReader intake(KeyRing ring, Session session) {
        HartReader reader = reader(ring, session.require(BuildSettings.TRUST));
        if (travelsAsItIs(session)) {
            return reader;
        }
        return new PackageIntake(
                reader,
                members,
                session.require(RunSettings.ISOLATION),
                session.require(BuildSettings.COMPRESSION),
                places.members());
    }

    /** Where packages are looked for on this machine, in order. */
    List<PackageSource> sources(List<Path> named) {
        Stream<PackageSource> users = named.stream().map(places::expand).map(HartFolder::of);
        return Stream.concat(users, cacheFolders().map(this::cache)).toList();
    }

    private Stream<Path> cacheFolders() {
        return Stream.concat(places.habitatArtifacts().stream(), Stream.of(places.artifacts(), places.packages()))
                .filter(Files::isDirectory);
    }

    /** The same folder is the same source, which remembers what it has read. */
    private PackageSource cache(Path folder) {
        return caches.computeIfAbsent(folder, HartFolder::cache);
    }

    private Closure resolve(String what, ClosureResolver resolver, Reading reading) {
        Path path = places.expand(what);
        if (Files.isRegularFile(path)) {
            return resolver.resolveFile(path, reading);
        }
        if (Files.isDirectory(path) && (looksLikePath(what) || holdsPackages(path))) {
            return resolver.resolveFolder(path, reading);
        }
        if (looksLikePath(what)) {
            throw new PackageFault(
                    "cannot load " + what,
                    "there is no such file or folder",
                    "write origin/name, a .hart file or a folder");
        }
        return resolver.resolve(PackageSpec.parse(what), reading);
    }

    private static List<Path> paths(List<String> texts) {
        return texts.stream().map(Path::of).toList();
    }

    private static boolean travelsAsItIs(Session session) {
        return switch (session.require(BuildSettings.PACKAGING)) {
            case TARBALL -> false;
            case LAYERS -> session.require(BuildSettings.LAYERS) == LayerFormat.XZ;
            case HARTS -> true;
        };
    }

    private static boolean looksLikePath(String what) {
        return what.startsWith("/") || what.startsWith(".") || what.startsWith("~") || what.endsWith(".hart")
                || !what.contains("/");
    }

    private static boolean holdsPackages(Path folder) {
        Predicate<Path> hart = file -> file.getFileName().toString().endsWith(".hart");
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(hart);
        } catch (IOException e) {
            return false;
        }
    }
}
