package dev.harthon.store;

import dev.harthon.fault.NetworkFault;
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
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * A web server that takes files by PUT: WebDAV, nginx {@code dav_methods PUT MKCOL}, Artifactory, Nexus raw. Folders
 * that are missing are made, where the server makes any.
 */
final class HttpPutStore implements ArtifactStore {

    /** A folder is missing: RFC 4918 9.7.1 says 409, some say 404, nginx says 500. */
    private static final Set<Integer> NO_FOLDER = Set.of(404, 409, 500);

    private final HttpCaller http;
    private final URI base;
    private final URI fetchBase;
    private final FetchCheck check;

    /**
     * @param base the folder; user information in it is used for uploads and kept out of what agents fetch
     * @param fetchBase where agents read the folder, if not there
     */
    HttpPutStore(HttpCaller http, URI base, Optional<URI> fetchBase) {
        this.http = http;
        this.base = base;
        this.fetchBase = fetchBase.orElseGet(() -> Urls.withoutUser(base));
        this.check = new FetchCheck(http);
    }

    @Override
    public String shown() {
        return Urls.shown(base);
    }

    @Override
    public Stored put(Path file, String sha256, String suffix, LongConsumer progress) {
        String name = ArtifactStores.nameOf(file, sha256, suffix);
        URI target = Urls.below(base, name);
        URI fetched = Urls.below(fetchBase, name);
        try {
            long size = Files.size(file);
            URI seen = Urls.isHttp(fetched) ? fetched : Urls.withoutUser(target);
            boolean there = check.isThere(file, seen, size, sha256);
            if (!there) {
                upload(file, target, progress);
                check.require(fetched, size, sha256, () -> discard(target));
            }
            return new Stored(fetched, size, there);
        } catch (IOException | UncheckedIOException e) {
            throw new OperationFault("cannot upload " + file, String.valueOf(e.getMessage()), "build it again", e);
        }
    }

    private void upload(Path file, URI target, LongConsumer progress) {
        HttpCall put = HttpCall.put(target, HttpBody.file(file, progress));
        HttpReply reply = http.send(put);
        if (NO_FOLDER.contains(reply.status()) && new Folders(http).make(base)) {
            reply = http.send(put);
        }
        if (!reply.isSuccess()) {
            throw refusal(target, reply);
        }
    }

    private static RuntimeException refusal(URI target, HttpReply reply) {
        String what = "cannot upload to " + Urls.shown(target);
        String why = "the store answered " + reply.statusLine();
        return switch (reply.status()) {
            case 404, 409 -> new OperationFault(what, why, "create the folder on the store first");
            case 500 -> new OperationFault(what, why,
                    "see whether the folder is there and the server may write to it; its log tells more");
            case 405, 501 -> new OperationFault(what, why + ": it takes no PUT",
                    "allow PUT there (WebDAV, nginx: dav_methods PUT MKCOL), or name another store");
            case 413 -> new OperationFault(what, why, "raise the store's limit (nginx: client_max_body_size)");
            case 507 -> new OperationFault(what, why, "make room on the store");
            default -> reply.fault(what);
        };
    }

    /** Takes a damaged upload away, as far as the store lets us; the complaint matters more. */
    private void discard(URI target) {
        try {
            http.send(HttpCall.delete(target));
        } catch (NetworkFault e) {
            // What is left is recognised and replaced by the next upload.
        }
    }
}
