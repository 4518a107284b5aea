package dev.harthon.store;

import dev.harthon.fault.OperationFault;
import dev.harthon.http.Urls;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;

/** This machine, which gives agents the file itself for as long as the server lives. */
final class ServedStore implements ArtifactStore {

    private final ArtifactServer server;
    private final URI fetchBase;

    /** @param fetchBase where agents reach the server, if not at its own address */
    ServedStore(ArtifactServer server, Optional<URI> fetchBase) {
        this.server = server;
        this.fetchBase = fetchBase.orElseGet(server::url);
    }

    @Override
    public String shown() {
        return Urls.shown(server.url());
    }

    @Override
    public Stored put(Path file, String sha256, String suffix, LongConsumer progress) {
        String name = ArtifactStores.nameOf(file, sha256, suffix);
        try {
            if (!Digests.of(file).equals(sha256)) {
                throw new OperationFault(
                        "cannot serve " + file, "the file changed after it was built", "build it again");
            }
            boolean known = server.serve(name, file);
            return new Stored(Urls.below(fetchBase, name), Files.size(file), known);
        } catch (IOException e) {
            throw new OperationFault("cannot serve " + file, String.valueOf(e.getMessage()), "build it again", e);
        }
    }
}
