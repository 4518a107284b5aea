package dev.harthon.depot.builder;

import dev.harthon.depot.cache.ArtifactCache;
import dev.harthon.fault.PackageFault;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Gets packages from a depot into Harthon's cache, several at once. */
record HartFetch(BuilderDepot depot, ArtifactCache cache, Target target, FetchProgress progress) {

    private static final int FEW = 5;

    /** The files, in the order of the packages. Nothing is fetched if the depot lacks one of them. */
    List<Path> fetch(List<PackageIdent> idents) {
        List<PackageIdent> missing = idents.stream().distinct().filter(ident -> find(ident).isEmpty()).toList();
        if (!missing.isEmpty()) {
            List<DepotPackage> items = lookUp(missing);
            progress.planned(missing, sum(items));
            crew().each("the download", items, this::obtain);
        }
        return idents.stream().map(ident -> cache.path(ident, target)).toList();
    }

    private List<DepotPackage> lookUp(List<PackageIdent> idents) {
        List<Optional<DepotPackage>> found = crew().each("the look-up of " + idents.size() + " packages", idents,
                ident -> depot.item(ident, target).or(() -> depot.find(ident, target)));
        List<PackageIdent> unknown = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).isEmpty()) {
                unknown.add(idents.get(i));
            }
        }
        if (!unknown.isEmpty()) {
            String names = unknown.stream().limit(FEW).map(PackageIdent::toString).collect(Collectors.joining(", "));
            int more = unknown.size() - FEW;
            throw new PackageFault(
                    depot.address() + " lacks " + unknown.size() + " of " + idents.size() + " packages for " + target,
                    "it does not have " + names + (more > 0 ? " and " + more + " more" : ""),
                    "they may be private (set HAB_AUTH_TOKEN), or on another depot (set HAB_BLDR_URL)");
        }
        return found.stream().flatMap(Optional::stream).toList();
    }

    private Path obtain(DepotPackage item) {
        boolean[] fetched = {false};
        Path path = cache.obtain(item.ident(), target, file -> {
            fetched[0] = true;
            new HartDownload(depot.api(), item, target, file, progress).run();
        }, () -> depot.api().note("waiting for another download of " + item.ident()));
        progress.finished(item.ident(), path, fetched[0]);
        return path;
    }

    private Optional<Path> find(PackageIdent ident) {
        return cache.find(ident, target);
    }

    private Crew crew() {
        return new Crew(depot.api().settings().parallel());
    }

    private static OptionalLong sum(List<DepotPackage> items) {
        boolean known = items.stream().allMatch(item -> item.size().isPresent());
        return known
                ? OptionalLong.of(items.stream().mapToLong(item -> item.size().orElse(0)).sum())
                : OptionalLong.empty();
    }
}
