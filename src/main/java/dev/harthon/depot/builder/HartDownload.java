package dev.harthon.depot.builder;

import dev.harthon.depot.cache.PendingFile;
import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.TrustFault;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.Target;
import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpReply;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * Gets the bytes of one release. A transfer that breaks goes on where it was if the depot honours ranges, and from the
 * beginning if not; it is given up when further tries bring nothing new.
 */
final class HartDownload {

    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final DepotApi api;
    private final DepotPackage item;
    private final URI uri;
    private final HartSink sink;
    private final Patience patience;
    private long most;
    private boolean resumed;

    HartDownload(DepotApi api, DepotPackage item, Target target, PendingFile file, FetchProgress progress) {
        PackageIdent ident = item.ident();
        this.api = api;
        this.item = item;
        this.uri = api.address().release(ident, target, "download");
        this.sink = new HartSink(file, item.size(), (count, total) -> progress.received(ident, count, total));
        this.patience = api.patience("download of " + ident);
    }

    /**
     * Gets all bytes. What was put together of several parts and does not fit is fetched once more in one piece.
     *
     * @throws TrustFault if they are not those that the depot announced
     */
    void run() throws IOException {
        transfer();
        if (resumed && !isAsAnnounced()) {
            sink.restart();
            transfer();
        }
        if (!isAsAnnounced()) {
            throw new TrustFault(
                    "the download of " + item.ident() + " is refused",
                    "its BLAKE2b checksum is " + sink.digest() + ", but " + api.address() + " announced "
                            + item.checksum().orElse("another"),
                    "try again; if it stays so, tell who runs the depot");
        }
    }

    private boolean isAsAnnounced() {
        return item.checksum().map(sink.digest()::equals).orElse(true);
    }

    private void transfer() throws IOException {
        boolean done = false;
        while (!done) {
            Optional<HttpReply> reply = attempt();
            done = reply.isPresent() && isDone(reply.get());
        }
    }

    /** The depot's answer, with all bytes in place if it is a success; nothing if the transfer broke. */
    private Optional<HttpReply> attempt() {
        try {
            HttpReply reply = api.download(call(), sink);
            if (reply.isSuccess() && !sink.isComplete()) {
                throw new NetworkFault("the download of " + item.ident() + " is not whole",
                        "only " + sink.count() + " bytes came", "try again");
            }
            return Optional.of(reply);
        } catch (NetworkFault e) {
            if (sink.count() > most) {
                most = sink.count();
                patience.renew();
            }
            if (!api.worthAnotherTry(e, patience)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private boolean isDone(HttpReply reply) throws IOException {
        if (reply.isSuccess()) {
            return true;
        }
        boolean beyond = reply.status() == RANGE_NOT_SATISFIABLE && sink.count() > 0;
        boolean passing = beyond || Refusals.isTrouble(reply);
        if (!passing || !patience.lasts("the answer was " + reply.statusLine())) {
            throw api.refusals().ofDownload(item.ident().toString(), reply);
        }
        if (beyond) {
            sink.restart();
        }
        return false;
    }

    private HttpCall call() {
        HttpCall call = HttpCall.get(uri);
        if (sink.count() == 0) {
            resumed = false;
            return call;
        }
        resumed = true;
        HttpCall rest = call.header("Range", "bytes=" + sink.count() + "-");
        return sink.validator().map(tag -> rest.header("If-Range", tag)).orElse(rest);
    }
}
