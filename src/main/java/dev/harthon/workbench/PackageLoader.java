package dev.harthon.workbench;

import dev.harthon.depot.ClosureResolver;
import dev.harthon.depot.HartFolder;
import dev.harthon.depot.PackageSource;
import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.Closure;
import dev.harthon.habitat.PackageSpec;
import dev.harthon.habitat.hart.HartLimits;
import dev.harthon.habitat.hart.HartReader;
import dev.harthon.habitat.trust.TrustPolicy;
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

    /**
     * Loads a package.
     *
     * @param what an identifier, a {@code .hart} file, or a folder of them
     * @param from further folders and files to look in, before all others
     * @param keys public keys, or folders of them, that are trusted beside those that Harthon knows
     */
    public Closure load(String what, List<Path> from, List<Path> keys, TrustPolicy trust, Progress progress) {
        Path path = places.expand(what);
        List<Path> named = from.stream().map(places::expand).toList();
        Reading reading = new Reading(progress, what);
        HartReader reader = reader(keys, trust);
        if (Files.isRegularFile(path)) {
            return new ClosureResolver(sources(named), reader).resolveFile(path, reading);
        }
        if (Files.isDirectory(path) && (looksLikePath(what) || holdsPackages(path))) {
            return new ClosureResolver(sources(named), reader).resolveFolder(path, reading);
        }
        if (looksLikePath(what)) {
            throw new UsageFault("cannot load " + what, "there is no such file or folder", "check the path");
        }
        return new ClosureResolver(sources(named), reader).resolve(PackageSpec.parse(what), reading);
    }

    /** Loads a package that an image needs beside the service, such as a shell. */
    public Closure load(PackageSpec spec, List<Path> from, List<Path> keys, TrustPolicy trust, Progress progress) {
        List<Path> named = from.stream().map(places::expand).toList();
        return new ClosureResolver(sources(named), reader(keys, trust))
                .resolve(spec, new Reading(progress, spec.toString()));
    }

    /** A reader that trusts these keys and those that Harthon knows. */
    public HartReader reader(List<Path> keys, TrustPolicy trust) {
        return new HartReader(new TrustedKeys(places).ring(keys), trust, HartLimits.standard());
    }

    /** Where packages are looked for, in order. */
    public List<PackageSource> sources(List<Path> named) {
        Stream<HartFolder> users = named.stream().map(HartFolder::of);
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
