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
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/** A web server that takes files by PUT: WebDAV, nginx {@code dav_methods PUT}, Artifactory, Nexus raw. */
final class HttpPutStore implements ArtifactStore {

    private final HttpCaller http;
    private final URI base;
    private final ReadBack readBack;

    /** @param base the folder; user information in it is used for uploads and kept out of what agents fetch */
    HttpPutStore(HttpCaller http, URI base) {
        this.http = http;
        this.base = base;
        this.readBack = new ReadBack(http);
    }

    @Override
    public String shown() {
        return Urls.shown(base);
    }

    @Override
    public Stored put(Path file, String sha256, String suffix, LongConsumer progress) {
        String name = ArtifactName.of(String.valueOf(file.getFileName()), sha256, suffix).text();
        URI target = Urls.below(base, name);
        URI fetched = Urls.withoutUser(target);
        try {
            long size = Files.size(file);
            boolean there = isThere(file, fetched, size, sha256);
            if (!there) {
                upload(file, target, progress);
                verify(target, fetched, size, sha256);
            }
            return new Stored(fetched, size, there);
        } catch (IOException | UncheckedIOException e) {
            throw new OperationFault("cannot upload " + file, String.valueOf(e.getMessage()), "build it again", e);
        }
    }

    private boolean isThere(Path file, URI fetched, long size, String sha256) throws IOException {
        HttpReply head = http.send(HttpCall.head(fetched).asAnonymous());
        if (head.status() != 200) {
            return false;
        }
        OptionalLong length = head.headers().contentLength();
        if (length.isPresent() && length.getAsLong() == size) {
            return true;
        }
        if (length.isEmpty() && readBack.check(fetched, size, sha256).isEmpty()) {
            return true;
        }
        if (new Remains(http).isBeginningOf(file, fetched)) {
            return false;
        }
        throw new OperationFault("cannot upload to " + Urls.shown(fetched),
                "another file has this name, which stands for other content",
                "look at it, and delete it from the store if it is not needed");
    }

    private void upload(Path file, URI target, LongConsumer progress) {
        HttpReply reply = http.send(HttpCall.put(target, HttpBody.file(file, progress)));
        if (!reply.isSuccess()) {
            String what = "cannot upload to " + Urls.shown(target);
            String why = "the store answered " + reply.statusLine();
            switch (reply.status()) {
                case 404, 409 -> throw new OperationFault(what, why, "create the folder on the store first");
                case 405, 501 -> throw new OperationFault(what, why + ": it takes no PUT",
                        "allow PUT there (WebDAV, nginx: dav_methods PUT), or name another store");
                case 413 -> throw new OperationFault(what, why,
                        "raise the store's limit (nginx: client_max_body_size)");
                case 507 -> throw new OperationFault(what, why, "make room on the store");
                default -> throw reply.fault(what);
            }
        }
    }

    private void verify(URI target, URI fetched, long size, String sha256) {
        readBack.check(fetched, size, sha256).ifPresent(complaint -> {
            if (complaint.damaged()) {
                discard(target);
            }
            throw new OperationFault("agents could not fetch " + Urls.shown(fetched), complaint.why(),
                    complaint.damaged()
                            ? "try again; if it stays so, look at the store and at proxies before it"
                            : "let the store give the file to everyone, or use another store");
        });
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
