package dev.harthon.workbench;

import dev.harthon.depot.Candidate;
import dev.harthon.depot.PackageSource;
import dev.harthon.depot.RemoteSource;
import dev.harthon.depot.builder.BuilderDepot;
import dev.harthon.depot.builder.DepotAddress;
import dev.harthon.depot.builder.DepotKeys;
import dev.harthon.depot.builder.DepotSettings;
import dev.harthon.depot.builder.DepotSource;
import dev.harthon.depot.builder.KeyFetch;
import dev.harthon.depot.builder.KeyWitness;
import dev.harthon.depot.builder.OfflineSource;
import dev.harthon.depot.cache.ArtifactCache;
import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.PackageSpec;
import dev.harthon.habitat.Target;
import dev.harthon.habitat.trust.OriginKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The depot while one thing is loaded. The client is made when the first question is. */
final class DepotAccess implements AutoCloseable {

    private final Depots depots;
    private final DepotSettings settings;
    private final boolean offline;
    private final Progress progress;
    private final Places places;
    private Optional<BuilderDepot> client = Optional.empty();

    DepotAccess(Depots depots, DepotSettings settings, boolean offline, Progress progress, Places places) {
        this.depots = depots;
        this.settings = settings;
        this.offline = offline;
        this.progress = progress;
        this.places = places;
    }

    /** The depot as the last place to look in. @param before the places that are looked in before it */
    RemoteSource source(List<PackageSource> before) {
        RemoteSource depot = offline ? new OfflineSource(settings) : new Lazy();
        return new LastResort(depot, before, settings.address().toString());
    }

    /** The public key of that name, which is kept and trusted from then on. May be called on any thread. */
    Optional<OriginKey> key(String id) {
        if (offline) {
            throw new UsageFault(
                    "cannot fetch the key " + id, "Harthon is offline", "leave out --offline or --fetch-keys");
        }
        return new DepotKeys(client(), KeyFetch.ALWAYS, new Teller(), places.keys()).find(id);
    }

    private synchronized BuilderDepot client() {
        BuilderDepot made = client.orElseGet(() -> depots.client(settings, progress::note));
        client = Optional.of(made);
        return made;
    }

    @Override
    public synchronized void close() {
        client.ifPresent(BuilderDepot::close);
    }

    private final class Lazy implements RemoteSource {

        @Override
        public Candidate latest(PackageSpec spec) {
            return source().latest(spec);
        }

        @Override
        public List<Path> fetch(List<PackageIdent> idents, Target target) {
            return source().fetch(idents, target);
        }

        private DepotSource source() {
            return new DepotSource(
                    client(),
                    new ArtifactCache(places.artifacts()),
                    Target.X86_64_LINUX,
                    new DownloadProgress(progress, settings.address().toString()));
        }
    }

    /** Keys were asked for: what comes is told with its fingerprint. */
    private final class Teller implements KeyWitness {

        @Override
        public boolean accepts(OriginKey key, DepotAddress from) {
            return true;
        }

        @Override
        public void saved(OriginKey key, DepotAddress from, Path file) {
            progress.note("trusting the key " + key.id() + " of " + from + ", fingerprint " + key.fingerprint()
                    + " (take it back: key forget " + key.id() + ")");
        }
    }
}
