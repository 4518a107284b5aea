package dev.harthon.depot.builder;

import dev.harthon.depot.Candidate;
import dev.harthon.depot.RemoteSource;
import dev.harthon.depot.cache.ArtifactCache;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.PackageSpec;
import dev.harthon.habitat.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Packages of a Builder depot, fetched into Harthon's cache. Their checksums are verified, their signatures are not:
 * that is for who reads them.
 *
 * @param target that the newest package is asked for
 */
public record DepotSource(BuilderDepot depot, ArtifactCache cache, Target target, FetchProgress progress)
        implements RemoteSource {

    @Override
    public Candidate latest(PackageSpec spec) {
        PackageIdent ident = depot.latest(spec, target).ident();
        return new Candidate(ident, Optional.of(target), fetch(List.of(ident), target).get(0));
    }

    @Override
    public List<Path> fetch(List<PackageIdent> idents, Target wanted) {
        return new HartFetch(depot, cache, wanted, progress).fetch(idents);
    }

    @Override
    public String toString() {
        return depot.address().toString();
    }
}
