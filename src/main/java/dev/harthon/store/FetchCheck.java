package dev.harthon.store;

import dev.harthon.fault.OperationFault;
import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpReply;
import dev.harthon.http.Urls;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Whether agents get an archive at an address. Addresses that are not HTTP are the agents' own affair. */
final class FetchCheck {

    private final HttpCaller http;
    private final ReadBack readBack;

    FetchCheck(HttpCaller http) {
        this.http = http;
        this.readBack = new ReadBack(http);
    }

    /**
     * Whether the file is there already; the true beginning of it, which a broken upload left, is not.
     *
     * @throws OperationFault where there is something else
     */
    boolean isThere(Path file, URI fetched, long size, String sha256) throws IOException {
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
        throw occupied(Urls.shown(fetched));
    }

    /**
     * Fails unless a plain GET gives the file.
     *
     * @param discard takes away what is damaged
     */
    void require(URI fetched, long size, String sha256, Runnable discard) {
        if (!Urls.isHttp(fetched)) {
            return;
        }
        readBack.check(fetched, size, sha256).ifPresent(complaint -> {
            if (complaint.damaged()) {
                discard.run();
            }
            throw new OperationFault("agents could not fetch " + Urls.shown(fetched), complaint.why(),
                    complaint.damaged()
                            ? "try again; if it stays so, look at the store and at proxies before it"
                            : "let the store give the file to everyone, or use another store");
        });
    }

    static OperationFault occupied(String target) {
        return new OperationFault("cannot upload to " + target,
                "another file has this name, which stands for other content",
                "look at it, and delete it from the store if it is not needed");
    }
}
