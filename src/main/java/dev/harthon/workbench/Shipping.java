package dev.harthon.workbench;

import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpSettings;
import dev.harthon.image.Image;
import dev.harthon.store.ArtifactStore;
import dev.harthon.store.Stored;
import dev.harthon.store.StoreProbe;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Puts images where agents can fetch them. */
public final class Shipping {

    /**
     * An image that agents can fetch.
     *
     * @param alreadyThere nothing had to be sent
     */
    public record Shipped(URI uri, long size, boolean alreadyThere) {}

    private static final String SUFFIX = ".tgz";

    private final HttpSettings settings;
    private final Stores stores;

    public Shipping(HttpSettings settings, Stores stores) {
        this.settings = settings;
        this.stores = stores;
    }

    /**
     * Uploads the image, unless the store has it already.
     *
     * @param cluster the one that shall fetch it, where that is known
     */
    public Shipped upload(Image image, StorePlace place, Optional<Cluster> cluster, Progress progress) {
        try (HttpCaller http = new HttpCaller(settings)) {
            ArtifactStore store = stores.at(place, http, cluster, progress);
            progress.start("upload " + image.file().getFileName() + " to " + store.shown(), image.size());
            AtomicLong sent = new AtomicLong();
            Stored stored = store.put(
                    image.file(), image.sha256(), SUFFIX, done -> progress.advance(done - sent.getAndSet(done)));
            cluster.flatMap(there -> StoreProbe.warning(stored.uri(), there.marathon().base())).ifPresent(progress::note);
            return new Shipped(stored.uri(), stored.size(), stored.alreadyThere());
        }
    }
}
