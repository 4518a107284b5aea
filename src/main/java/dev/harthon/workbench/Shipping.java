package dev.harthon.workbench;

import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpSettings;
import dev.harthon.image.Artifact;
import dev.harthon.image.Image;
import dev.harthon.image.Piece;
import dev.harthon.store.ArtifactStore;
import dev.harthon.store.Stored;
import dev.harthon.store.StoreProbe;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Puts images where agents can fetch them. */
public final class Shipping {

    /**
     * A file that agents can fetch.
     *
     * @param extract whether the fetcher unpacks it
     * @param alreadyThere nothing had to be sent
     */
    public record ShippedFile(URI uri, long size, boolean extract, boolean alreadyThere) {}

    /** An image that agents can fetch: one file or several. */
    public record Shipped(List<ShippedFile> files) {

        public Shipped {
            files = List.copyOf(files);
        }

        /** Bytes of all files. */
        public long size() {
            return files.stream().mapToLong(ShippedFile::size).sum();
        }

        /** How many files had to be sent. */
        public long sent() {
            return files.stream().filter(file -> !file.alreadyThere()).count();
        }
    }

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
            List<ShippedFile> files =
                    image.artifacts().stream().map(each -> put(store, each, progress)).toList();
            cluster.flatMap(there -> StoreProbe.warning(files.get(0).uri(), there.marathon().base()))
                    .ifPresent(progress::note);
            return new Shipped(files);
        }
    }

    private static ShippedFile put(ArtifactStore store, Artifact artifact, Progress progress) {
        AtomicLong sent = new AtomicLong();
        Piece piece = artifact.piece();
        String suffix = piece.suffix();
        Stored stored = store.put(
                artifact.file(), artifact.sha256(), suffix, done -> progress.advance(done - sent.getAndSet(done)));
        return new ShippedFile(stored.uri(), stored.size(), piece.extract(), stored.alreadyThere());
    }
}
