package dev.harthon.workbench;

import dev.harthon.depot.ClosureResolver;
import dev.harthon.depot.HartFolder;
import dev.harthon.depot.PackageSource;
import dev.harthon.fault.PackageFault;
import dev.harthon.habitat.Closure;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.PackageSpec;
import dev.harthon.habitat.hart.HartLimits;
import dev.harthon.habitat.hart.HartReader;
import dev.harthon.habitat.trust.TrustPolicy;
import dev.harthon.session.LoadRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Loads a package with all that it needs. Packages are looked for in what the user named, Habitat's caches, Harthon's
 * cache, and what came with Harthon, in that order.
 */
public final class PackageLoader {

    private final Places places;

    public PackageLoader(Places places) {
        this.places = places;
    }

    /** Loads what was asked for. */
    public Closure load(LoadRequest request, TrustPolicy trust, Progress progress) {
        String what = request.what();
        Path path = places.expand(what);
        Reading reading = new Reading(progress, what);
        ClosureResolver resolver =
                new ClosureResolver(sources(paths(request.from())), reader(paths(request.keys()), trust));
        if (Files.isRegularFile(path)) {
            return resolver.resolveFile(path, reading);
        }
        if (Files.isDirectory(path) && (looksLikePath(what) || holdsPackages(path))) {
            return resolver.resolveFolder(path, reading);
        }
        if (looksLikePath(what)) {
            throw new PackageFault(
                    "cannot load " + what, "there is no such file or folder", "write origin/name, a .hart file or a folder");
        }
        return resolver.resolve(PackageSpec.parse(what), reading);
    }

    private static List<Path> paths(List<String> texts) {
        return texts.stream().map(Path::of).toList();
    }

    /** Loads a package that an image needs beside the service, such as a shell. */
    public Closure load(PackageSpec spec, List<Path> from, List<Path> keys, TrustPolicy trust, Progress progress) {
        return new ClosureResolver(sources(from), reader(keys, trust))
                .resolve(spec, new Reading(progress, spec.toString()));
    }

    /** What {@code load} could find without being told where, for completion: {@code origin/name} and full identifiers. */
    public List<String> names() {
        List<PackageIdent> known =
                sources(List.of()).stream().flatMap(source -> source.known().stream()).toList();
        Stream<String> names = known.stream().map(ident -> ident.origin() + "/" + ident.name());
        return Stream.concat(names, known.stream().map(PackageIdent::toString)).distinct().sorted().toList();
    }

    /** A reader that trusts these keys and those that Harthon knows. */
    public HartReader reader(List<Path> keys, TrustPolicy trust) {
        return new HartReader(new TrustedKeys(places).ring(keys), trust, HartLimits.standard());
    }

    /** Where packages are looked for, in order. */
    public List<PackageSource> sources(List<Path> named) {
        Stream<HartFolder> users = named.stream().map(places::expand).map(HartFolder::of);
        Stream<HartFolder> caches = Stream.of(
                        places.habitatArtifacts().stream(),
                        Stream.of(places.artifacts()),
                        Stream.of(places.packages()))
                .flatMap(paths -> paths)
                .filter(Files::isDirectory)
                .map(HartFolder::cache);
        return Stream.concat(users, caches).map(PackageSource.class::cast).toList();
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
