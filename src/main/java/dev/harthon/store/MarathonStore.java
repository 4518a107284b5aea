package dev.harthon.store;

import dev.harthon.fault.OperationFault;
import dev.harthon.http.HttpBody;
import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpReply;
import dev.harthon.http.Urls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;

/** The artifact store that Marathon had up to 1.4 (marathon: api/v2/ArtifactsResource.scala at v1.4.13). */
final class MarathonStore implements ArtifactStore {

    private static final String ELSEWHERE = "name another store: upload --to URI, or: set upload-to URI";

    private final HttpCaller http;
    private final URI artifacts;
    private final URI fetchBase;
    private final FetchCheck check;

    /** @param http carries the credentials of Marathon */
    MarathonStore(HttpCaller http, URI marathon, Optional<URI> fetchBase) {
        this.http = http;
        this.artifacts = Urls.below(marathon, "v2/artifacts");
        this.fetchBase = fetchBase.orElse(artifacts);
        this.check = new FetchCheck(http);
    }

    @Override
    public String shown() {
        return Urls.shown(artifacts);
    }

    @Override
    public Stored put(Path file, String sha256, String suffix, LongConsumer progress) {
        String name = ArtifactStores.nameOf(file, sha256, suffix);
        URI target = Urls.below(artifacts, name);
        URI fetched = Urls.below(fetchBase, name);
        try {
            long size = Files.size(file);
            boolean there = check.isThere(file, Urls.isHttp(fetched) ? fetched : target, size, sha256);
            if (!there) {
                upload(file, target, progress);
                check.require(fetched, size, sha256, () -> http.send(HttpCall.delete(target)));
            }
            return new Stored(fetched, size, there);
        } catch (IOException | UncheckedIOException e) {
            throw new OperationFault("cannot upload " + file, String.valueOf(e.getMessage()), "build it again", e);
        }
    }

    private void upload(Path file, URI target, LongConsumer progress) {
        HttpReply reply = http.send(HttpCall.put(target, HttpBody.form("file", file, progress)));
        if (reply.isSuccess()) {
            return;
        }
        String what = "cannot upload to " + Urls.shown(target);
        throw switch (reply.status()) {
            case 404, 405 -> new OperationFault(what, "this Marathon keeps no artifacts: 1.5 and later do not",
                    ELSEWHERE);
            case 422 -> new OperationFault(what, "Marathon says: " + reply.summary(),
                    "start it with --artifact_store, or " + ELSEWHERE);
            default -> reply.fault(what);
        };
    }
}
