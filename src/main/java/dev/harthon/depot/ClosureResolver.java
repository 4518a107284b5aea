package dev.harthon.depot;

import dev.harthon.fault.PackageFault;
import dev.harthon.habitat.Closure;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.PackageSpec;
import dev.harthon.habitat.Target;
import dev.harthon.habitat.hart.PackageReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds a package and everything that its TDEPS name, and reads them all. The first source that has a package gives it.
 */
public final class ClosureResolver {

    private final List<PackageSource> sources;
    private final Optional<RemoteSource> remote;
    private final PackageReader reader;
    private final ParallelReader readers;

    /** @param sources in the order in which they are asked */
    public ClosureResolver(List<PackageSource> sources, PackageReader reader) {
        this(sources, Optional.empty(), reader);
    }

    /** @param remote is asked for what none of the sources has */
    public ClosureResolver(List<PackageSource> sources, Optional<RemoteSource> remote, PackageReader reader) {
        this.sources = List.copyOf(sources);
        this.remote = remote;
        this.reader = reader;
        this.readers = new ParallelReader(reader, Runtime.getRuntime().availableProcessors());
    }

    /** The newest package that fits, with its dependencies. */
    public Closure resolve(PackageSpec spec, ClosureProgress progress) {
        Candidate found = candidates(spec, sources).findFirst()
                .or(() -> remote.map(place -> place.latest(spec)))
                .orElseThrow(() -> Missing.top(spec, sources));
        HabitatPackage top = reader.read(found.file());
        check(top, found.ident());
        return complete(top, Map.of(), sources, progress);
    }

    /** The package in a file, with dependencies that may lie beside it. */
    public Closure resolveFile(Path hart, ClosureProgress progress) {
        HabitatPackage top = reader.read(hart);
        return complete(top, Map.of(), with(HartFolder.of(hart.toAbsolutePath().getParent())), progress);
    }

    /** The one package in a folder that the others are there for, with its dependencies. */
    public Closure resolveFolder(Path folder, ClosureProgress progress) {
        HartFolder source = HartFolder.of(folder);
        List<Path> files = source.files();
        progress.found(files.size(), size(files));
        List<HabitatPackage> all = readers.read(files, read -> progress.read(read.ident(), read.size()));
        HabitatPackage top = TopPackage.of(all, folder);
        Map<PackageIdent, HabitatPackage> byIdent = all.stream()
                .filter(member -> member.target().equals(top.target()))
                .collect(Collectors.toMap(HabitatPackage::ident, Function.identity(), (first, second) -> first));
        return complete(top, byIdent, with(source), progress);
    }

    private Closure complete(
            HabitatPackage top,
            Map<PackageIdent, HabitatPackage> known,
            List<PackageSource> places,
            ClosureProgress progress) {
        Set<PackageIdent> wanted = dependencies(top);
        Set<PackageIdent> unread = new LinkedHashSet<>(wanted);
        unread.removeAll(known.keySet());
        Map<PackageIdent, HabitatPackage> members = new HashMap<>(known);
        members.putAll(readAll(locateAll(unread, top, places), progress));
        List<HabitatPackage> ordered = wanted.stream().map(members::get).toList();
        ordered.forEach(member -> checkTarget(member, top));
        return new Closure(top, ordered);
    }

    private Map<PackageIdent, Path> locateAll(
            Set<PackageIdent> idents, HabitatPackage top, List<PackageSource> places) {
        Map<PackageIdent, Path> files = new LinkedHashMap<>();
        List<PackageIdent> missing = new ArrayList<>();
        for (PackageIdent ident : idents) {
            locate(ident, top.target(), places)
                    .ifPresentOrElse(file -> files.put(ident, file), () -> missing.add(ident));
        }
        if (!missing.isEmpty()) {
            RemoteSource place = remote.orElseThrow(() -> Missing.dependencies(top.ident(), missing));
            List<Path> fetched = place.fetch(missing, top.target());
            for (int i = 0; i < missing.size(); i++) {
                files.put(missing.get(i), fetched.get(i));
            }
        }
        return files;
    }

    private Map<PackageIdent, HabitatPackage> readAll(Map<PackageIdent, Path> located, ClosureProgress progress) {
        if (located.isEmpty()) {
            return Map.of();
        }
        List<PackageIdent> idents = List.copyOf(located.keySet());
        List<Path> files = List.copyOf(located.values());
        progress.found(files.size(), size(files));
        List<HabitatPackage> read = readers.read(files, done -> progress.read(done.ident(), done.size()));
        Map<PackageIdent, HabitatPackage> members = new HashMap<>();
        for (int i = 0; i < idents.size(); i++) {
            check(read.get(i), idents.get(i));
            members.put(idents.get(i), read.get(i));
        }
        return members;
    }

    /** TDEPS hold all, in their order; old packages may name one in DEPS alone. */
    private static Set<PackageIdent> dependencies(HabitatPackage top) {
        Set<PackageIdent> wanted = new LinkedHashSet<>(top.metadata().tdeps());
        wanted.addAll(top.metadata().deps());
        wanted.remove(top.ident());
        return wanted;
    }

    private static Optional<Path> locate(PackageIdent ident, Target target, List<PackageSource> places) {
        List<Candidate> found = candidates(PackageSpec.of(ident), places).toList();
        return found.stream()
                .filter(candidate -> candidate.target().map(target::equals).orElse(true))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(Candidate::file);
    }

    private static Stream<Candidate> candidates(PackageSpec spec, List<PackageSource> places) {
        return places.stream().flatMap(source -> source.find(spec).stream());
    }

    private List<PackageSource> with(PackageSource first) {
        return Stream.concat(Stream.of(first), sources.stream()).toList();
    }

    private static long size(List<Path> files) {
        return files.stream().mapToLong(file -> file.toFile().length()).sum();
    }

    private static void check(HabitatPackage read, PackageIdent wanted) {
        if (!read.ident().equals(wanted)) {
            throw new PackageFault(
                    read.file() + " is not " + wanted,
                    "it holds " + read.ident(),
                    "take the file away, or name another");
        }
    }

    private static void checkTarget(HabitatPackage member, HabitatPackage top) {
        if (!member.target().equals(top.target())) {
            throw new PackageFault(
                    member.ident() + " does not fit " + top.ident(),
                    "it is built for " + member.target() + ", not for " + top.target(),
                    "name a folder that holds it for " + top.target());
        }
    }
}
